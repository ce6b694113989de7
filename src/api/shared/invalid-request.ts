import { MedusaError } from "@medusajs/framework/utils"

/** Answers 400 in the engine's words; `problems` name fields and rules, never values, for they are logged. */
export const invalidRequest = (problems: readonly string[], code?: string): MedusaError =>
  new MedusaError(MedusaError.Types.INVALID_DATA, `Invalid request: ${problems.join("; ")}`, code)
