import { outgoingMessage } from "../contract/registry"
import { wireMessageOf, type MessageRow } from "../envelope"

/** A message as it is put into one queue, with `mark` as a header that says why it comes. */
export function copyOf(row: MessageRow, { source, mark }: { source: string; mark: string }) {
  const type = outgoingMessage(row)
  const message = wireMessageOf(row, source, type)
  return { ...message, headers: { ...message.headers, [mark]: true }, routingKey: type?.routingKey ?? row.name }
}
