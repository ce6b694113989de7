import { MedusaError } from "@medusajs/framework/utils"

type ErrorType = "invalid_data" | "not_allowed" | "not_found" | "unauthorized" | "unexpected_state"

type ErrorTable<T> = { [Code in keyof T]: [ErrorType, (details: T[Code]) => string] }

type ErrorFactories<T> = { [Code in keyof T]: (details: T[Code]) => MedusaError }

/**
 * One table of a module's errors, turned into factories that make a MedusaError with type, code and message.
 *
 *   const dropErrors = defineErrors({ DROP_NOT_FOUND: ["not_found", (d: { id: string }) => `No drop ${d.id}`] })
 *   throw dropErrors.DROP_NOT_FOUND({ id })
 */
export function defineErrors<T>(table: ErrorTable<T>): ErrorFactories<T> {
  const entries = Object.entries(table) as [string, [ErrorType, (details: unknown) => string]][]
  return Object.fromEntries(
    entries.map(([code, [type, message]]) => [code, (details: unknown) => new MedusaError(type, message(details), code)])
  ) as ErrorFactories<T>
}

/** Whether `error` carries `code`; errors are told apart by it, never by their class. */
export const hasCode = (error: unknown, code: string): boolean =>
  typeof error === "object" && error !== null && "code" in error && error.code === code
