import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type { StoreFitExportResponse } from "../../../../../../../types/http/fit"
import { localeOf } from "../../../../../../reading-of"
import { sizingOf } from "../../../../../../sizing-of"
import { profileAnswer } from "../profile-answer"

/** Everything that is kept of the customer's fit. */
export async function GET(req: AuthenticatedMedusaRequest, res: MedusaResponse<StoreFitExportResponse>): Promise<void> {
  const { profiles, personal } = sizingOf(req.scope)
  const customerId = req.auth_context.actor_id
  const kept = await profiles.list(customerId)
  res.json({
    fit_profiles: kept.map((profile) => profileAnswer(profile, localeOf(req))),
    advice: await personal.advice(customerId),
    outcomes: await personal.outcomes(customerId),
  })
}
