import { SizingError } from ".."

/** Code and field of the SizingError that `call` ends in; undefined where it ends well. Anything else is thrown on. */
export function refusal(call: () => unknown): { code: string; field: string } | undefined {
  try {
    call()
    return undefined
  } catch (error) {
    if (error instanceof SizingError) return { code: error.code, field: error.field }
    throw error
  }
}
