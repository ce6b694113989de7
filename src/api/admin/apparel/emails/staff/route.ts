import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type { AdminEmailStaffResponse } from "../../../../../types/http/email"
import { emailsOf } from "../../../../email/emails-of"
import type { StaffBody } from "../validators"

/** Who gets which email to staff. */
export async function GET(req: AuthenticatedMedusaRequest, res: MedusaResponse<AdminEmailStaffResponse>): Promise<void> {
  res.json({ staff: await emailsOf(req.scope).staff.list() })
}

/** Says who gets `template` from now on. */
export async function POST(
  req: AuthenticatedMedusaRequest<StaffBody>,
  res: MedusaResponse<AdminEmailStaffResponse>
): Promise<void> {
  const { staff } = emailsOf(req.scope)
  await staff.set(req.validatedBody.template, req.validatedBody.addresses)
  res.json({ staff: await staff.list() })
}
