import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type { AdminMessagesOverviewResponse } from "../../../../../types/http/messaging"
import { messagingOf } from "../messaging"

/** Whether messages get through. */
export async function GET(req: AuthenticatedMedusaRequest, res: MedusaResponse<AdminMessagesOverviewResponse>): Promise<void> {
  res.json({ overview: await messagingOf(req.scope).overview.read() })
}
