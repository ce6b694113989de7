import type { AuthenticatedMedusaRequest, MedusaResponse, MedusaStoreRequest } from "@medusajs/framework/http"
import { MedusaError } from "@medusajs/framework/utils"
import type { StoreSizeRecommendationResponse } from "../../../../../../types/http/fit"
import { buildAdviceAnswer } from "../../../../../sizing/advice-answer"
import { readSizeDisplay } from "../../../../../sizing/size-display"
import { sizingOf } from "../../../../../sizing/sizing-of"
import type { RecommendationBody } from "../../../../../sizing/store-validators"

type Asking = MedusaStoreRequest<RecommendationBody> & Partial<Pick<AuthenticatedMedusaRequest, "auth_context">>

/** Which size to take. Of a guest nothing is kept; advice to a customer's profile is remembered. */
export async function POST(req: Asking, res: MedusaResponse<StoreSizeRecommendationResponse>): Promise<void> {
  const { profile_id, ...asked } = req.validatedBody
  const customerId = req.auth_context?.actor_id
  if (profile_id !== undefined && !customerId) {
    throw new MedusaError(MedusaError.Types.UNAUTHORIZED, "'profile_id': log in to be advised by a fit profile")
  }
  const lookup = { id: req.params["id"] ?? "", salesChannelIds: req.publishable_key_context.sales_channel_ids }
  const profile = profile_id !== undefined && customerId ? { customerId, profileId: profile_id } : undefined
  const display = readSizeDisplay(req, asked)
  const { measurements, usual_sizes, preference, color } = asked
  const result = await sizingOf(req.scope).advice.advise({
    lookup,
    measurements,
    usual_sizes,
    preference,
    profile,
    color,
    unit: display.unit,
  })
  res.json(buildAdviceAnswer(result, display))
}
