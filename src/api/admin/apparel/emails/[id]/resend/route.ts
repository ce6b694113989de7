import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type { AdminEmailQueuedResponse } from "../../../../../../types/http/email"
import { emailsOf } from "../../../../../email/emails-of"

/** Asks for an ended email once more, as a new one. */
export async function POST(req: AuthenticatedMedusaRequest, res: MedusaResponse<AdminEmailQueuedResponse>): Promise<void> {
  const { id = "" } = req.params
  res.json({ id: await emailsOf(req.scope).list.resend(id, req.auth_context.actor_id) })
}
