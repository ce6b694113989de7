import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { readGrid } from "../../../../../modules/sizing/charts/read-grid"
import type { AdminSizeChartCheckResponse } from "../../../../../types/http/sizing"
import { localeOf } from "../../../../reading-of"
import { sizingOf } from "../../../../sizing-of"
import type { CheckBody } from "../validators"

/** What is wrong with a chart as typed, and how shoppers would see it. Keeps nothing. */
export async function POST(
  req: AuthenticatedMedusaRequest<CheckBody>,
  res: MedusaResponse<AdminSizeChartCheckResponse>
): Promise<void> {
  const { charts, shopper } = sizingOf(req.scope)
  const { scale, grid, ...asked } = req.validatedBody
  const document = readGrid(grid)
  const findings = await charts.findings(scale, document)
  const chart = await shopper.preview(scale, document, { unit: grid.unit, locale: localeOf(req), ...asked })
  res.json({ findings, document, chart })
}
