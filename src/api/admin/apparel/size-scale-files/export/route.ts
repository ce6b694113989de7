import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { sizingOf } from "../../../../sizing/sizing-of"
import { sendFile, type ExportScalesQuery } from "../../../../sizing/table-file"

/** Size scales as a file that the import takes back. */
export async function GET(req: AuthenticatedMedusaRequest<unknown, ExportScalesQuery>, res: MedusaResponse): Promise<void> {
  const { format, handles } = req.validatedQuery
  sendFile(res, await sizingOf(req.scope).importExport.exportScales(format, handles))
}
