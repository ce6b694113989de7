import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type { AdminEmailQueuedResponse } from "../../../../../../../types/http/email"
import { emailsOf } from "../../../../../../email/emails-of"
import type { TestBody } from "../../../validators"

/** Sends a template's example, to see it arrive. */
export async function POST(
  req: AuthenticatedMedusaRequest<TestBody>,
  res: MedusaResponse<AdminEmailQueuedResponse>
): Promise<void> {
  const { name = "" } = req.params
  res.json({ id: await emailsOf(req.scope).templates.sendTest(name, req.validatedBody, req.auth_context.actor_id) })
}
