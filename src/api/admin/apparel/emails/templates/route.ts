import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type { AdminEmailTemplatesResponse } from "../../../../../types/http/email"
import { emailsOf } from "../../../../email/emails-of"

/** What the shop can write, and in which languages. */
export function GET(req: AuthenticatedMedusaRequest, res: MedusaResponse<AdminEmailTemplatesResponse>): void {
  const { templates, locales } = emailsOf(req.scope).templates.list()
  res.json({
    templates: templates.map(({ name, audience, isMarketing }) => ({ name, audience, is_marketing: isMarketing })),
    locales,
  })
}
