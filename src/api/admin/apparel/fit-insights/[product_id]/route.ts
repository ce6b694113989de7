import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type { AdminFitInsightResponse } from "../../../../../types/http/fit"
import { sizingOf } from "../../../../sizing-of"

/** How one product fits, by size and by who says so. */
export async function GET(req: AuthenticatedMedusaRequest, res: MedusaResponse<AdminFitInsightResponse>): Promise<void> {
  res.json({ fit_insight: await sizingOf(req.scope).insights.open(req.params["product_id"] ?? "") })
}
