import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type { AdminReplayResponse } from "../../../../../../../types/http/messaging"
import { messagingOf } from "../../../messaging"

/** Stops a replay; what was sent stays sent. */
export async function POST(req: AuthenticatedMedusaRequest, res: MedusaResponse<AdminReplayResponse>): Promise<void> {
  const { id = "" } = req.params
  res.json({ replay: await messagingOf(req.scope).replays.cancel(id) })
}
