import type { AuthenticatedMedusaRequest, MedusaResponse, MedusaStoreRequest } from "@medusajs/framework/http"
import { MedusaError } from "@medusajs/framework/utils"
import type { StoreSizeRecommendationResponse } from "../../../../../../types/http/fit"
import { readingOf } from "../../../../../reading-of"
import { sizingOf } from "../../../../../sizing-of"
import type { RecommendationBody } from "../../../fit-validators"

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
  res.json(await sizingOf(req.scope).advice.advise({ ...asked, lookup, profile, ...readingOf(req, asked) }))
}
