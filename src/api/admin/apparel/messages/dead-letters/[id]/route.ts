import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type { AdminDeadLetterResponse } from "../../../../../../types/http/messaging"
import { logReveal, messagingOf } from "../../messaging"
import type { RevealQuery } from "../../validators"

/** One with headers and body, personal data hidden unless `?reveal=true`, which is logged. */
export async function GET(
  req: AuthenticatedMedusaRequest<unknown, RevealQuery>,
  res: MedusaResponse<AdminDeadLetterResponse>
): Promise<void> {
  const { id = "" } = req.params
  const isRevealed = req.validatedQuery.reveal === "true"
  const deadLetter = await messagingOf(req.scope).deadLetters.retrieve(id, isRevealed)
  if (isRevealed) logReveal(req.scope, req.auth_context.actor_id, `dead letter ${id}`)
  res.json({ dead_letter: deadLetter })
}
