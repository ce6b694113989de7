import type { MedusaNextFunction, MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { MedusaError } from "@medusajs/framework/utils"
import type { z } from "@medusajs/framework/zod"

/** Refuses a request whose path does not fit `schema`, before it reaches the database. */
export const checkParams = (schema: z.ZodType) => (req: MedusaRequest, _res: MedusaResponse, next: MedusaNextFunction) => {
  const { success, error } = schema.safeParse(req.params)
  if (success) return next()
  const problems = error.issues.map(({ message }) => message).join("; ")
  next(new MedusaError(MedusaError.Types.INVALID_DATA, `Invalid request: ${problems}`))
}
