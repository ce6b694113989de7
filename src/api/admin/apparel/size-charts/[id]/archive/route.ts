import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type { AdminSizeChartResponse } from "../../../../../../types/http/sizing"
import { sizingOf } from "../../../../../sizing/sizing-of"

/** Takes the published version from shoppers. */
export async function POST(req: AuthenticatedMedusaRequest, res: MedusaResponse<AdminSizeChartResponse>): Promise<void> {
  const { charts } = sizingOf(req.scope)
  const id = req.params["id"] ?? ""
  await charts.archive(id)
  res.json({ size_chart: await charts.open(id) })
}
