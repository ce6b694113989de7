import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { EMAIL_MODULE, type EmailModuleService } from "../../../../../../modules/email"
import type { StoreEmailConsentResponse } from "../../../../../../types/http/email"
import type { EmailConsentBody } from "../../../../../email/store-validators"

/** Whether the logged-in customer may be written to about offers. */
export async function POST(
  req: AuthenticatedMedusaRequest<EmailConsentBody>,
  res: MedusaResponse<StoreEmailConsentResponse>
): Promise<void> {
  const { has_consent } = req.validatedBody
  await req.scope.resolve<EmailModuleService>(EMAIL_MODULE).consents.setForCustomer(req.auth_context.actor_id, has_consent)
  res.json({ has_consent })
}
