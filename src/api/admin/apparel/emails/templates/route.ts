import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type { AdminEmailTemplatesResponse } from "../../../../../types/http/email"
import { emailsOf } from "../emails"

/** What the shop can write, and in which languages. */
export function GET(req: AuthenticatedMedusaRequest, res: MedusaResponse<AdminEmailTemplatesResponse>): void {
  res.json(emailsOf(req.scope).templates.all())
}
