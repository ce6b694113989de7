import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type { AdminReplayResponse } from "../../../../../types/http/messaging"
import { messagingOf } from "../messaging"
import type { SnapshotBody } from "../validators"

/** Asks to tell one queue how everything stands; it is listed, and canceled, with the replays. */
export async function POST(
  req: AuthenticatedMedusaRequest<SnapshotBody>,
  res: MedusaResponse<AdminReplayResponse>
): Promise<void> {
  const request = { ...req.validatedBody, by: req.auth_context.actor_id }
  res.status(201).json({ replay: await messagingOf(req.scope).replays.requestSnapshot(request) })
}
