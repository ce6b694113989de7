import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type { AdminMessageSearchResponse } from "../../../../../types/http/messaging"
import { messagingOf } from "../messaging"
import type { SearchQuery } from "../validators"

/** What became of the messages of an order, a SKU or a message id. */
export async function GET(
  req: AuthenticatedMedusaRequest<unknown, SearchQuery>,
  res: MedusaResponse<AdminMessageSearchResponse>
): Promise<void> {
  res.json({ search: await messagingOf(req.scope).overview.search(req.validatedQuery.q) })
}
