import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type { StoreEmailConsentResponse } from "../../../../../../types/http/email"
import { emailsOf } from "../../../../../email/emails-of"
import type { EmailConsentBody } from "../../../../../email/store-validators"

/** Whether the address of an open cart may be written to about offers; the answer does not show the address. */
export async function POST(req: MedusaRequest<EmailConsentBody>, res: MedusaResponse<StoreEmailConsentResponse>): Promise<void> {
  const { id = "" } = req.params
  const { has_consent } = req.validatedBody
  await emailsOf(req.scope).consents.setForCart(id, has_consent)
  res.json({ has_consent })
}
