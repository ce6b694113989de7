import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { type AsyncApiDocument, shopAsyncApi } from "../../../../modules/messaging"
import { messagingOf } from "../../../admin/apparel/messages/messaging"

/** The same contract for integrators, who have no login here; 404 unless `messaging.isContractPublic`. */
export async function GET(req: MedusaRequest, res: MedusaResponse<AsyncApiDocument>): Promise<void> {
  const { options } = messagingOf(req.scope)
  if (!options.isContractPublic) {
    res.status(404).end()
    return
  }
  res.json(shopAsyncApi(options))
}
