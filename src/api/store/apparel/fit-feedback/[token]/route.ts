import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type { StoreFitFeedbackResponse } from "../../../../../types/http/fit"
import { sizingOf } from "../../../../sizing/sizing-of"
import type { FeedbackBody } from "../../../../sizing/store-validators"

/** How a piece fits, from whoever got the link of its email; a later answer replaces an earlier one. */
export async function POST(req: MedusaRequest<FeedbackBody>, res: MedusaResponse<StoreFitFeedbackResponse>): Promise<void> {
  const { fit } = req.validatedBody
  await sizingOf(req.scope).surveys.answer(req.params["token"] ?? "", fit, new Date())
  res.json({ fit })
}
