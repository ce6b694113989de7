import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type { AdminSizeChartResponse } from "../../../../../types/http/sizing"
import { sizingOf } from "../../../../sizing/sizing-of"

/** A chart with its draft and what is published. */
export async function GET(req: AuthenticatedMedusaRequest, res: MedusaResponse<AdminSizeChartResponse>): Promise<void> {
  res.json({ size_chart: await sizingOf(req.scope).charts.open(req.params["id"] ?? "") })
}

/** Deletes a chart that was never published. */
export async function DELETE(req: AuthenticatedMedusaRequest, res: MedusaResponse): Promise<void> {
  const id = req.params["id"] ?? ""
  await sizingOf(req.scope).charts.remove(id)
  res.json({ id, object: "size_chart", deleted: true })
}
