import { MedusaError } from "@medusajs/framework/utils"
import { SizingError } from "./rules"

/** What `work` returns; what the rules refuse becomes an error that the API answers with 400 and the field's name. */
export function withApiErrors<T>(work: () => T): T {
  try {
    return work()
  } catch (error) {
    throw toApiError(error)
  }
}

/** The same error for the API; one that is no refusal of the rules is returned as it is. */
export function toApiError(error: unknown): unknown {
  if (!(error instanceof SizingError)) return error
  return new MedusaError(MedusaError.Types.INVALID_DATA, `'${error.field}': ${error.message}`, error.code)
}
