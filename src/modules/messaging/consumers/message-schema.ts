import Ajv, { type ErrorObject, type ValidateFunction } from "ajv"
import addFormats from "ajv-formats"
import { memoizeByObject } from "../../../shared/memoize"
import type { Message } from "../contract/define-message"
import { jsonSchemaOf } from "../contract/json-schema"

// Not strict: the published schemas carry keywords of ours, such as the mark of personal data.
const ajv = new Ajv({ strict: false })
addFormats(ajv)

const validators = new WeakMap<Message, ValidateFunction>()

/** What is wrong with a body by the published JSON Schema of `message`: path and rule, never a value; or undefined. */
export function schemaMismatch(message: Message, body: unknown): string | undefined {
  const isValid = memoizeByObject(validators, message, () => ajv.compile(jsonSchemaOf(message)))
  if (isValid(body)) return undefined
  const [error] = isValid.errors ?? []
  return error ? describe(error) : "does not match its schema"
}

function describe({ instancePath, keyword, params }: ErrorObject): string {
  const { missingProperty: missing } = params as { missingProperty?: string } // ajv's own, of the keyword `required`
  return `/${instancePath.split("/").slice(1).map(harmless).join("/")}: ${keyword}${missing === undefined ? "" : ` ${missing}`}`
}

/** Names of the contract's fields and positions in lists; other keys are the sender's and may be personal data. */
const harmless = (segment: string): string => (/^([a-z][a-z0-9_]{0,40}|\d{1,6})$/.test(segment) ? segment : "*")
