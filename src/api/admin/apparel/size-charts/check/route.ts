import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { readGrid } from "../../../../../modules/sizing/charts/read-grid"
import type { AdminSizeChartCheckResponse } from "../../../../../types/http/sizing"
import { readLocale } from "../../../../shared/request-locale"
import { buildDocumentAnswer } from "../../../../sizing/chart-answer"
import { sizingOf } from "../../../../sizing/sizing-of"
import type { CheckBody } from "../validators"

/** What is wrong with a chart as typed, and how shoppers would see it. Keeps nothing. */
export async function POST(
  req: AuthenticatedMedusaRequest<CheckBody>,
  res: MedusaResponse<AdminSizeChartCheckResponse>
): Promise<void> {
  const { charts, scales } = sizingOf(req.scope)
  const { scale, grid, ...asked } = req.validatedBody
  const document = readGrid(grid)
  const findings = await charts.check(scale, document)
  const display = { unit: grid.unit, locale: readLocale(req), ...asked }
  const chart = buildDocumentAnswer(document, await scales.named(scale), display)
  res.json({ findings, document, chart })
}
