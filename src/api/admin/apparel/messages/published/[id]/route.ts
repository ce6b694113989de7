import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type { AdminLoggedMessageResponse } from "../../../../../../types/http/messaging"
import { logReveal, messagingOf } from "../../messaging"
import type { RevealQuery } from "../../validators"

/** A published message, personal data hidden unless `?reveal=true`, which is logged. */
export async function GET(
  req: AuthenticatedMedusaRequest<unknown, RevealQuery>,
  res: MedusaResponse<AdminLoggedMessageResponse>
): Promise<void> {
  const { id = "" } = req.params
  const isRevealed = req.validatedQuery.reveal === "true"
  const message = await messagingOf(req.scope).overview.loggedMessage(id, isRevealed)
  if (isRevealed) logReveal(req.scope, req.auth_context.actor_id, `message ${message.message_id}`)
  res.json({ message })
}
