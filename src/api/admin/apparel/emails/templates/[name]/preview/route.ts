import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type { AdminEmailPreviewResponse } from "../../../../../../../types/http/email"
import { emailsOf } from "../../../emails"
import type { PreviewBody } from "../../../validators"

/** A template as its reader would see it, with its example or with an order that was emailed. */
export async function POST(
  req: AuthenticatedMedusaRequest<PreviewBody>,
  res: MedusaResponse<AdminEmailPreviewResponse>
): Promise<void> {
  const { name = "" } = req.params
  const { locale, order_id: orderId } = req.validatedBody
  res.json(await emailsOf(req.scope).templates.preview(name, { locale, orderId }))
}
