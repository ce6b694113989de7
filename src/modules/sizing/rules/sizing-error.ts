/**
 * What the rules refuse, with the field that is wrong; routes answer it with 400.
 *
 *   code                   | refused
 *   INVALID_MEASUREMENT    | text or number that is no length, or absurd
 *   UNKNOWN_SIZE_SYSTEM    | a system that is not in `SIZE_SYSTEMS`
 *   UNKNOWN_SIZE           | a size that the system, kind and tables do not have
 *   NOT_CONVERTIBLE        | two systems of which nothing says how they correspond
 *   INVALID_INPUT          | anything else, such as a negative variance
 */
export type SizingErrorCode = "INVALID_MEASUREMENT" | "UNKNOWN_SIZE_SYSTEM" | "UNKNOWN_SIZE" | "NOT_CONVERTIBLE" | "INVALID_INPUT"

export class SizingError extends Error {
  override readonly name = "SizingError"
  constructor(
    readonly code: SizingErrorCode,
    /** Name of the argument or JSON field. */
    readonly field: string,
    message: string
  ) {
    super(message)
  }
}
