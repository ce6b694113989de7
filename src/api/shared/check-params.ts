import type { MedusaNextFunction, MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type { z } from "@medusajs/framework/zod"
import { invalidRequest } from "./invalid-request"

/** Refuses a request whose path does not fit `schema`, before it reaches the database. */
export const checkParams = (schema: z.ZodType) => (req: MedusaRequest, _res: MedusaResponse, next: MedusaNextFunction) => {
  const { success, error } = schema.safeParse(req.params)
  if (success) return next()
  next(invalidRequest(error.issues.map(({ message }) => message)))
}
