import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { mayReadMetrics, MESSAGING_MODULE, type MessagingModuleService } from "../../modules/messaging"

/** Figures for Prometheus: direct callers on this machine, or whoever brings `messaging.metricsToken`; 404 for others. */
export async function GET(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  const messaging = req.scope.resolve<MessagingModuleService>(MESSAGING_MODULE)
  if (!mayReadMetrics({ address: req.socket.remoteAddress, headers: req.headers }, messaging.options.metricsToken)) {
    res.status(404).end()
    return
  }
  const { contentType, text } = await messaging.metrics.expose()
  res.setHeader("cache-control", "no-store")
  res.setHeader("content-type", contentType)
  res.end(text)
}
