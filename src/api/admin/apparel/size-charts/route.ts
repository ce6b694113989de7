import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { readGrid } from "../../../../modules/sizing/charts/read-grid"
import type { AdminSizeChartResponse, AdminSizeChartsResponse } from "../../../../types/http/sizing"
import { sizingOf } from "../../../sizing/sizing-of"
import type { ChartsQuery, CreateChartBody } from "./validators"

/** Charts by handle, with their versions. */
export async function GET(
  req: AuthenticatedMedusaRequest<unknown, ChartsQuery>,
  res: MedusaResponse<AdminSizeChartsResponse>
): Promise<void> {
  const { limit, offset } = req.validatedQuery
  const { charts, count } = await sizingOf(req.scope).charts.page(req.validatedQuery)
  res.json({ size_charts: charts, count, limit, offset })
}

/** A chart with a draft. */
export async function POST(
  req: AuthenticatedMedusaRequest<CreateChartBody>,
  res: MedusaResponse<AdminSizeChartResponse>
): Promise<void> {
  const { charts } = sizingOf(req.scope)
  const { grid, ...chart } = req.validatedBody
  const id = await charts.create({ ...chart, document: readGrid(grid) })
  res.json({ size_chart: await charts.open(id) })
}
