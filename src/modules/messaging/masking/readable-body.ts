import { z } from "@medusajs/framework/zod"
import type { AdminMessageBody } from "../../../types/http/messaging"
import { versionsOf } from "../contract/registry"
import { mask, MASK, type JsonSchema } from "./mask"

type Message = { direction: "outgoing" | "incoming"; name: string | null; body: Buffer }

/**
 * The body of a message for staff: JSON with personal data hidden as any version of its type says, or everything hidden
 * when the contract has no such type. A body that is no JSON is shown as text, and only when revealed.
 */
export function readableBody({ direction, name, body }: Message, isRevealed: boolean): AdminMessageBody {
  // Emptied when it was discarded, or erased with a person.
  if (body.length === 0) return { body: null, is_masked: false }
  const content = parse(body.toString("utf8"))
  if (isRevealed) return { body: content.isJson ? content.value : content.text, is_masked: false }
  return { body: content.isJson ? maskAll(schemasOf(direction, name), content.value) : MASK, is_masked: true }
}

function parse(text: string): { isJson: true; value: unknown } | { isJson: false; text: string } {
  try {
    return { isJson: true, value: JSON.parse(text) as unknown }
  } catch {
    return { isJson: false, text }
  }
}

/** By the only version; of several, a field that any of them marks or lacks is hidden. */
const maskAll = ([first, ...others]: JsonSchema[], body: unknown): unknown =>
  others.reduce<unknown>((masked, schema) => mask(schema, masked), mask(first, body))

const schemasOf = (direction: Message["direction"], name: string | null): JsonSchema[] =>
  // `JsonSchema` names a part of the keywords.
  versionsOf(direction, name ?? "").map(({ data }) => z.toJSONSchema(data, { unrepresentable: "any", io: "input" }) as JsonSchema)
