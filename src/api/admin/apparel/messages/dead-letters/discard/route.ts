import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type { AdminDeadLettersTakenResponse } from "../../../../../../types/http/messaging"
import { messagingOf } from "../../messaging"
import type { DiscardBody } from "../../validators"

/** Gives dead letters up for good, with the reason. */
export async function POST(
  req: AuthenticatedMedusaRequest<DiscardBody>,
  res: MedusaResponse<AdminDeadLettersTakenResponse>
): Promise<void> {
  const { ids, reason } = req.validatedBody
  res.json({ count: await messagingOf(req.scope).deadLetters.discard(ids, { by: req.auth_context.actor_id, reason }) })
}
