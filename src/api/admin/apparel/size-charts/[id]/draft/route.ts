import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { readGrid } from "../../../../../../modules/sizing/charts/read-grid"
import type { AdminSizeChartResponse } from "../../../../../../types/http/sizing"
import { sizingOf } from "../../../../../sizing/sizing-of"
import type { DraftBody } from "../../validators"

/** Keeps what was typed as the draft, faults and all: only publishing asks for more. */
export async function POST(
  req: AuthenticatedMedusaRequest<DraftBody>,
  res: MedusaResponse<AdminSizeChartResponse>
): Promise<void> {
  const { charts } = sizingOf(req.scope)
  const id = req.params["id"] ?? ""
  const { grid, ...change } = req.validatedBody
  await charts.saveDraft(id, { ...change, document: readGrid(grid) })
  res.json({ size_chart: await charts.open(id) })
}

/** Drops the draft; what is published stays. */
export async function DELETE(req: AuthenticatedMedusaRequest, res: MedusaResponse): Promise<void> {
  const id = req.params["id"] ?? ""
  await sizingOf(req.scope).charts.discardDraft(id)
  res.json({ id, object: "size_chart_draft", deleted: true })
}
