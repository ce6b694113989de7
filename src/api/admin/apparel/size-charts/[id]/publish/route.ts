import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type { AdminSizeChartPublishResponse } from "../../../../../../types/http/sizing"
import { sizingOf } from "../../../../../sizing/sizing-of"

/** Publishes the draft, or answers 400 with every finding and changes nothing. */
export async function POST(
  req: AuthenticatedMedusaRequest,
  res: MedusaResponse<AdminSizeChartPublishResponse & { type?: string; code?: string; message?: string }>
): Promise<void> {
  const outcome = await sizingOf(req.scope).charts.publish(req.params["id"] ?? "")
  if (outcome.published !== null) return void res.json(outcome)
  const errors = outcome.findings.filter(({ level }) => level === "error").length
  const message = `The draft has ${errors} ${errors === 1 ? "error" : "errors"} and was not published`
  res.status(400).json({ type: "invalid_data", code: "CHART_INVALID", message, ...outcome })
}
