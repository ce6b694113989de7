import type { MedusaNextFunction, MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { clientOf } from "../../modules/email"
import { emailsOf } from "./emails-of"

/** Answers 429 to a client that said more than `email.consentsPerHour`; here, since a plugin's host has no nginx. */
export async function limitConsents(req: MedusaRequest, res: MedusaResponse, next: MedusaNextFunction): Promise<void> {
  const { consents } = emailsOf(req.scope)
  if (await consents.admitClient(clientOf(req.ip))) return next()
  const message = "Too many consents within an hour, try again later"
  res.status(429).set("Retry-After", "3600").json({ type: "not_allowed", code: "TOO_MANY_CONSENTS", message })
}
