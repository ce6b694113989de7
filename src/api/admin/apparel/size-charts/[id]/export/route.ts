import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { sizingOf } from "../../../../../sizing/sizing-of"
import { sendFile, type ExportQuery } from "../../../../../sizing/table-file"

/** The chart's draft, else what is published, as a file that the import takes back. */
export async function GET(req: AuthenticatedMedusaRequest<unknown, ExportQuery>, res: MedusaResponse): Promise<void> {
  sendFile(res, await sizingOf(req.scope).importExport.exportChart(req.params["id"] ?? "", req.validatedQuery.format))
}
