import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type { AdminFitInsightsResponse } from "../../../../types/http/fit"
import { sizingOf } from "../../../sizing/sizing-of"
import type { InsightsQuery } from "./validators"
import { buildInsightAnswer } from "../../../sizing/fit-answer"

/** Products of which somebody said how they fit. */
export async function GET(
  req: AuthenticatedMedusaRequest<unknown, InsightsQuery>,
  res: MedusaResponse<AdminFitInsightsResponse>
): Promise<void> {
  const { limit, offset } = req.validatedQuery
  const { insights, count } = await sizingOf(req.scope).insights.page(req.validatedQuery)
  res.json({ fit_insights: insights.map(buildInsightAnswer), count, limit, offset })
}
