import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type { AdminEmailPreviewResponse } from "../../../../../../../types/http/email"
import { emailsOf } from "../../../../../../email/emails-of"
import type { PreviewBody } from "../../../validators"

/** A template as its reader would see it, with its example or with the data of an order. */
export async function POST(
  req: AuthenticatedMedusaRequest<PreviewBody>,
  res: MedusaResponse<AdminEmailPreviewResponse>
): Promise<void> {
  const { name = "" } = req.params
  const { locale, order_id: orderId } = req.validatedBody
  const preview = await emailsOf(req.scope).templates.preview(name, { locale, orderId })
  res.json({ subject: preview.subject, html: preview.html, text: preview.text, locale: preview.locale })
}
