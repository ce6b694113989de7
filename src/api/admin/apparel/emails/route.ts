import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type { AdminEmailsResponse } from "../../../../types/http/email"
import { emailsOf } from "./emails"
import type { EmailsQuery } from "./validators"

/** What was sent and what was not, newest first. */
export async function GET(
  req: AuthenticatedMedusaRequest<unknown, EmailsQuery>,
  res: MedusaResponse<AdminEmailsResponse>
): Promise<void> {
  res.json(await emailsOf(req.scope).list.page(req.validatedQuery))
}
