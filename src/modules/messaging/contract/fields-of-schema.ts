import { PERSONAL_DATA } from "./define-message"
import type { JsonSchema } from "./json-schema"

/** One field of a body as the documentation lists it. */
export type DocumentedField = {
  /** Dotted, `[]` for the elements of a list: `items[].sku`. */
  path: string
  type: string
  isRequired: boolean
  isPersonal: boolean
  description: string
}

/** Every field of a body, each before what it holds. */
export function fieldsOfSchema(schema: JsonSchema, parent = ""): DocumentedField[] {
  const { inner } = unwrapped(schema)
  const required = listOf(inner["required"])
  return Object.entries(recordOf(inner["properties"])).flatMap(([key, field]) => {
    const path = parent === "" ? key : `${parent}.${key}`
    return [
      {
        path,
        type: typeOf(field),
        isRequired: required.includes(key),
        isPersonal: field[PERSONAL_DATA] === true,
        description: textOf(field["description"]),
      },
      ...fieldsOfSchema(elementOf(field), unwrapped(field).inner["type"] === "array" ? `${path}[]` : path),
    ]
  })
}

function typeOf(field: JsonSchema): string {
  const { inner, isNullable } = unwrapped(field)
  return `${plainTypeOf(inner)}${isNullable ? " or null" : ""}`
}

function plainTypeOf(schema: JsonSchema): string {
  if (Array.isArray(schema["enum"])) return schema["enum"].map((value) => JSON.stringify(value)).join(", ")
  if (schema["type"] === "array") return `list of ${plainTypeOf(elementOf(schema))}`
  const format = textOf(schema["format"])
  return `${textOf(schema["type"]) || "anything"}${format && ` (${format})`}`
}

const textOf = (value: unknown): string => (typeof value === "string" ? value : "")

const elementOf = (schema: JsonSchema): JsonSchema => {
  const { inner } = unwrapped(schema)
  return inner["type"] === "array" ? recordOf(inner["items"]) : inner
}

/** What `anyOf [something, null]` says. */
function unwrapped(schema: JsonSchema): { inner: JsonSchema; isNullable: boolean } {
  const choices = Array.isArray(schema["anyOf"]) ? (schema["anyOf"] as JsonSchema[]) : [] // JSON Schema: a list of schemas
  const inner = choices.find(({ type }) => type !== undefined && type !== "null")
  return inner ? { inner, isNullable: choices.some(({ type }) => type === "null") } : { inner: schema, isNullable: false }
}

const listOf = (value: unknown): unknown[] => (Array.isArray(value) ? value : [])
const recordOf = (value: unknown): Record<string, JsonSchema> =>
  typeof value === "object" && value !== null ? (value as Record<string, JsonSchema>) : {} // JSON Schema: schemas by name
