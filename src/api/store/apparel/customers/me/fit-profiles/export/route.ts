import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type { StoreFitExportResponse } from "../../../../../../../types/http/fit"
import { readLocale } from "../../../../../../shared/request-locale"
import { sizingOf } from "../../../../../../sizing/sizing-of"
import { buildProfileAnswer } from "../../../../../../sizing/profile-answer"

/** Everything that is kept of the customer's fit. */
export async function GET(req: AuthenticatedMedusaRequest, res: MedusaResponse<StoreFitExportResponse>): Promise<void> {
  const { profiles, personal } = sizingOf(req.scope)
  const customerId = req.auth_context.actor_id
  const kept = await profiles.list(customerId)
  res.json({
    fit_profiles: kept.map((profile) => buildProfileAnswer(profile, readLocale(req))),
    advice: (await personal.advice(customerId)).map((advice) => ({ ...advice, created_at: advice.created_at.toISOString() })),
    outcomes: (await personal.outcomes(customerId)).map((outcome) => {
      return { ...outcome, occurred_at: outcome.occurred_at.toISOString() }
    }),
  })
}
