import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { type AsyncApiDocument, shopAsyncApi } from "../../../../../modules/messaging"
import { messagingOf } from "../messaging"

/** The contract of this shop, its host's own messages included, as an AsyncAPI 3.0 document. */
export async function GET(req: AuthenticatedMedusaRequest, res: MedusaResponse<AsyncApiDocument>): Promise<void> {
  res.json(shopAsyncApi(messagingOf(req.scope).options))
}
