import { z } from "@medusajs/framework/zod"
import { memoizeByObject } from "../../../shared/memoize"
import { dataSchemaOf } from "../envelope"
import type { Message } from "./define-message"

/** A JSON Schema, draft 7, which is what ajv takes by default and AsyncAPI by definition. */
export type JsonSchema = { [keyword: string]: unknown }

const made = new WeakMap<Message, JsonSchema>()

/**
 * JSON Schema of a message's body, made once. It has the keyword `PERSONAL_DATA`, which a strict validator must be told of.
 *
 * What the shop sends may grow by fields; what it takes may not, so that a misspelled field is refused.
 */
export const jsonSchemaOf = (message: Message): JsonSchema =>
  memoizeByObject(made, message, () => ({
    $id: schemaIdOf(message),
    ...z.toJSONSchema(message.data, { io: "input", target: "draft-7", override: plainly }),
  }))

/** Incoming messages have their own names: the shop may send and take messages of one name. */
function schemaIdOf({ direction, name, version }: Message): string {
  return direction === "outgoing" ? dataSchemaOf({ name, version }) : dataSchemaOf({ name: `inbound:${name}`, version })
}

/** Leaves out what a format or a type says already. */
function plainly({ jsonSchema }: { jsonSchema: JsonSchema }): void {
  if (jsonSchema["format"] === "date-time" || jsonSchema["format"] === "email") delete jsonSchema["pattern"]
  if (jsonSchema["type"] === "object") delete jsonSchema["propertyNames"]
}
