import type { MedusaNextFunction, MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { findBodyFault, type BodyFault } from "./body-fault"
import { invalidRequest } from "./invalid-request"

const MESSAGES: Record<BodyFault["code"], (field: string) => string> = {
  BODY_TOO_DEEP: (field) => `'${field}' is nested too deep`,
  KEY_RESERVED: (field) => `'${field}' has a key that objects have of their own, such as 'toString'`,
  TEXT_UNSTORABLE: (field) => `'${field}' must not hold a NUL byte or half a character`,
}

/** Refuses a body that no schema is safe from, whatever the route: see `findBodyFault`. */
export function checkBody(req: MedusaRequest, _res: MedusaResponse, next: MedusaNextFunction): void {
  const fault = findBodyFault(req.body)
  if (!fault) return next()
  const { code, field } = fault
  next(invalidRequest([MESSAGES[code](field)], code))
}
