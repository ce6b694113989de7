import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import type { AdminEmailResponse } from "../../../../../types/http/email"
import { emailsOf } from "../../../../email/emails-of"
import { toOpenedAdminEmail } from "../email-responses"

/** One with its copy as sent and what the mail server said; whoever opens it is logged, for it shows personal data. */
export async function GET(req: AuthenticatedMedusaRequest, res: MedusaResponse<AdminEmailResponse>): Promise<void> {
  const { id = "" } = req.params
  const email = await emailsOf(req.scope).list.open(id)
  req.scope.resolve(ContainerRegistrationKeys.LOGGER).info(`email: ${req.auth_context.actor_id} opened ${id}`)
  res.json({ email: toOpenedAdminEmail(email) })
}
