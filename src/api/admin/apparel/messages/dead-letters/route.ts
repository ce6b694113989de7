import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type { AdminDeadLettersResponse } from "../../../../../types/http/messaging"
import { messagingOf } from "../messaging"
import type { DeadLettersQuery } from "../validators"

/** Messages that wait for a person, newest first. */
export async function GET(
  req: AuthenticatedMedusaRequest<unknown, DeadLettersQuery>,
  res: MedusaResponse<AdminDeadLettersResponse>
): Promise<void> {
  const { limit, cursor, ...filter } = req.validatedQuery
  res.json(await messagingOf(req.scope).deadLetters.list(filter, { limit, cursor }))
}
