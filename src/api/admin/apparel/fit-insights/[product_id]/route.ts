import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type { AdminFitInsightResponse } from "../../../../../types/http/fit"
import { sizingOf } from "../../../../sizing/sizing-of"
import { buildInsightAnswer } from "../../../../sizing/fit-answer"

/** How one product fits, by size and by who says so. */
export async function GET(req: AuthenticatedMedusaRequest, res: MedusaResponse<AdminFitInsightResponse>): Promise<void> {
  const { sizes, sources, ...insight } = await sizingOf(req.scope).insights.open(req.params["product_id"] ?? "")
  res.json({ fit_insight: { ...buildInsightAnswer(insight), sizes, sources } })
}
