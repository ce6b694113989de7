import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import {
  allMessages,
  type AsyncApiDocument,
  asyncApiOf,
  MESSAGING_MODULE,
  type MessagingModuleService,
} from "../../../../../modules/messaging"

/** The catalog of this shop, its host's own messages included, as an AsyncAPI 3.0 document. */
export async function GET(req: AuthenticatedMedusaRequest, res: MedusaResponse<AsyncApiDocument>): Promise<void> {
  const { options } = req.scope.resolve<MessagingModuleService>(MESSAGING_MODULE)
  res.json(asyncApiOf(allMessages(), options.prefix))
}
