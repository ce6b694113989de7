import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type { AdminDeadLettersTakenResponse } from "../../../../../../types/http/messaging"
import { messagingOf } from "../../messaging"
import type { RetryBody } from "../../validators"

/** Asks for another try of named dead letters, or of all open ones that match. */
export async function POST(
  req: AuthenticatedMedusaRequest<RetryBody>,
  res: MedusaResponse<AdminDeadLettersTakenResponse>
): Promise<void> {
  const { ids, filter = {} } = req.validatedBody
  const choice = ids ? { ids } : { filter }
  res.json({ count: await messagingOf(req.scope).deadLetters.requestRetry(choice, req.auth_context.actor_id) })
}
