import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type { AdminEmailsResponse } from "../../../../types/http/email"
import { emailsOf } from "../../../email/emails-of"
import { toAdminEmail } from "./email-responses"
import type { EmailsQuery } from "./validators"

/** What was sent and what was not, newest first. */
export async function GET(
  req: AuthenticatedMedusaRequest<unknown, EmailsQuery>,
  res: MedusaResponse<AdminEmailsResponse>
): Promise<void> {
  const { emails, nextCursor } = await emailsOf(req.scope).list.page(req.validatedQuery)
  res.json({ emails: emails.map(toAdminEmail), next_cursor: nextCursor })
}
