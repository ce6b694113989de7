import { messagingErrors } from "../errors"
import type { IncomingMessage, Message, OutgoingMessage } from "./define-message"
import { incomingMessages } from "./incoming"
import { outgoingMessages } from "./outgoing"

/** Every type of message by direction and name; the shop's own from the start, a host's as it registers them. */
const outgoing = new Map<string, OutgoingMessage>()
const incoming = new Map<string, IncomingMessage>()

/**
 * Adds a message type to the catalog, which is what makes it documented, checked and routable.
 *
 * @throws MESSAGE_DEFINED_TWICE when the direction has another type of this name.
 */
export function addMessage(message: Message): void {
  const types: Map<string, Message> = message.direction === "outgoing" ? outgoing : incoming
  const known = types.get(message.name)
  if (known !== undefined && known !== message) throw messagingErrors.MESSAGE_DEFINED_TWICE({ name: message.name })
  types.set(message.name, message)
}

for (const message of [...outgoingMessages, ...incomingMessages]) addMessage(message)

export const outgoingMessage = (name: string): OutgoingMessage | undefined => outgoing.get(name)
export const incomingMessage = (name: string): IncomingMessage | undefined => incoming.get(name)

export type { IncomingData } from "./incoming"
export type { OutgoingData } from "./outgoing"
export { jsonSchemaOf } from "./json-schema"

/** All types, outgoing first, each direction in the order of registration. */
export const allMessages = (): Message[] => [...outgoing.values(), ...incoming.values()]
