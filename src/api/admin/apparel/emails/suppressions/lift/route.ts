import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type { AdminSuppressionsResponse } from "../../../../../../types/http/email"
import { emailsOf } from "../../../../../email/emails-of"
import { toAdminSuppression } from "../../email-responses"
import type { LiftBody } from "../../validators"

/** Writes to an address again, and forgets its refusals. */
export async function POST(
  req: AuthenticatedMedusaRequest<LiftBody>,
  res: MedusaResponse<AdminSuppressionsResponse>
): Promise<void> {
  const { suppressions } = emailsOf(req.scope)
  await suppressions.lift(req.validatedBody.address)
  res.json({ suppressions: (await suppressions.list()).map(toAdminSuppression) })
}
