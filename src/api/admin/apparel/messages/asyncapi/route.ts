import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { MESSAGING_MODULE, type MessagingModuleService } from "../../../../../modules/messaging"
import { allMessages } from "../../../../../modules/messaging/contract"
import { asyncApiOf, type AsyncApiDocument } from "../../../../../modules/messaging/contract/asyncapi"

/** The catalog of this shop, its host's own messages included, as an AsyncAPI 3.0 document. */
export async function GET(req: AuthenticatedMedusaRequest, res: MedusaResponse<AsyncApiDocument>): Promise<void> {
  const { options } = req.scope.resolve<MessagingModuleService>(MESSAGING_MODULE)
  res.json(asyncApiOf(allMessages(), options.prefix))
}
