import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type { AdminSuppressionsResponse } from "../../../../../types/http/email"
import { emailsOf } from "../../../../email/emails-of"
import { toAdminSuppression } from "../email-responses"
import type { SuppressBody } from "../validators"

/** Addresses that are written to no more, newest first. */
export async function GET(req: AuthenticatedMedusaRequest, res: MedusaResponse<AdminSuppressionsResponse>): Promise<void> {
  const suppressions = await emailsOf(req.scope).suppressions.list()
  res.json({ suppressions: suppressions.map(toAdminSuppression) })
}

/** Adds one. */
export async function POST(
  req: AuthenticatedMedusaRequest<SuppressBody>,
  res: MedusaResponse<AdminSuppressionsResponse>
): Promise<void> {
  const { suppressions } = emailsOf(req.scope)
  await suppressions.add(req.validatedBody.address, req.validatedBody.reason)
  res.json({ suppressions: (await suppressions.list()).map(toAdminSuppression) })
}
