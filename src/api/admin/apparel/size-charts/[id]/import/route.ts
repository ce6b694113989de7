import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type { AdminSizeChartImportResponse } from "../../../../../../types/http/sizing"
import { sizingOf } from "../../../../../sizing/sizing-of"
import { decodeFile, type ImportBody } from "../../../../../sizing/table-file"

/** Makes the chart in a file the draft; a file with a fault changes nothing. */
export async function POST(
  req: AuthenticatedMedusaRequest<ImportBody>,
  res: MedusaResponse<AdminSizeChartImportResponse>
): Promise<void> {
  const { importExport: tables } = sizingOf(req.scope)
  const outcome = await tables.importChart(req.params["id"] ?? "", decodeFile(req.validatedBody), req.validatedBody.dry_run)
  res.status(outcome.faults.length > 0 ? 400 : 200).json(outcome)
}
