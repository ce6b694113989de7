import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type { AdminReplayResponse, AdminReplaysResponse } from "../../../../../types/http/messaging"
import { messagingOf } from "../messaging"
import type { ReplayBody } from "../validators"

/** The newest replays and how far they are. */
export async function GET(req: AuthenticatedMedusaRequest, res: MedusaResponse<AdminReplaysResponse>): Promise<void> {
  res.json({ replays: await messagingOf(req.scope).replays.list() })
}

/** Asks to send published messages again to one queue. */
export async function POST(req: AuthenticatedMedusaRequest<ReplayBody>, res: MedusaResponse<AdminReplayResponse>): Promise<void> {
  const { queue, ...filter } = req.validatedBody
  const request = { queue, filter, by: req.auth_context.actor_id }
  res.status(201).json({ replay: await messagingOf(req.scope).replays.requestReplay(request) })
}
