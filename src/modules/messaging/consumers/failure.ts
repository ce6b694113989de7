import { MedusaError } from "@medusajs/framework/utils"
import { isDataRefused, sqlState } from "../../../shared/database-failure"
import type { Refusal } from "./read-delivery"

type Described = { code: string | undefined; type: string | undefined; message: string }

/** Kinds of MedusaError that another attempt cannot mend. */
const PERMANENT_TYPES: readonly string[] = [
  MedusaError.Types.NOT_ALLOWED,
  MedusaError.Types.NOT_FOUND,
  MedusaError.Types.INVALID_DATA,
]

/** Whether another attempt can never succeed: a refusal in Medusa's words, or data that PostgreSQL cannot take. */
export const isPermanent = (error: unknown): boolean =>
  PERMANENT_TYPES.includes(described(error).type ?? "") || isDataRefused(error)

/** A failure in the words of a dead letter. Addresses are masked, and of PostgreSQL's errors only the code is told. */
export function describeFailure(error: unknown): Refusal {
  const { code, type, message } = described(error)
  const state = sqlState(error)
  if (state !== undefined && type === undefined) return { code: "DATABASE_ERROR", reason: `PostgreSQL refused with ${state}` }
  const [, refusedCode, reason] = code === "REFUSED" ? (/^([A-Z][A-Z0-9_]*): (.*)$/s.exec(message) ?? []) : []
  if (refusedCode !== undefined) return { code: refusedCode, reason: harmless(reason ?? "") }
  return { code: code !== undefined && /^[A-Z][A-Z0-9_]+$/.test(code) ? code : "CONSUMER_FAILED", reason: harmless(message) }
}

/** Errors that crossed a workflow are known by their fields, not by their class. */
function described(error: unknown): Described {
  if (typeof error !== "object" || error === null) return { code: undefined, type: undefined, message: "It threw no error" }
  const text = (key: string) => {
    const value: unknown = Reflect.get(error, key)
    return typeof value === "string" ? value : undefined
  }
  return { code: text("code"), type: text("type"), message: text("message") ?? "It threw no error" }
}

const harmless = (text: string): string =>
  text
    .replace(/(?<![^\s@"'<>])[^\s@"'<>]+@[^\s@"'<>]+/g, "***")
    .replaceAll("\0", "")
    .slice(0, 500)
