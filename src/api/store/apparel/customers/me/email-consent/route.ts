import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type { StoreEmailConsentResponse } from "../../../../../../types/http/email"
import { emailsOf } from "../../../../../email/emails-of"
import type { EmailConsentBody } from "../../../../../email/store-validators"

/** Whether the logged-in customer may be written to about offers. */
export async function POST(
  req: AuthenticatedMedusaRequest<EmailConsentBody>,
  res: MedusaResponse<StoreEmailConsentResponse>
): Promise<void> {
  const { has_consent } = req.validatedBody
  await emailsOf(req.scope).consents.setForCustomer(req.auth_context.actor_id, has_consent)
  res.json({ has_consent })
}
