import type { MedusaNextFunction, MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { MESSAGING_MODULE, type MessagingModuleService } from "../../modules/messaging"

/** After every request that may have written facts: tells the relays to look, once the answer is out. */
export function wakeMessages(req: MedusaRequest, res: MedusaResponse, next: MedusaNextFunction): void {
  res.once("finish", () => req.scope.resolve<MessagingModuleService>(MESSAGING_MODULE).wake())
  next()
}
