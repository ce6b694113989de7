import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type { AdminTableImportResponse } from "../../../../../types/http/sizing"
import { sizingOf } from "../../../../sizing/sizing-of"
import { decodeFile, type ImportBody } from "../../../../sizing/table-file"

/** Makes or changes the scales in a file; a file with a fault changes nothing. */
export async function POST(
  req: AuthenticatedMedusaRequest<ImportBody>,
  res: MedusaResponse<AdminTableImportResponse>
): Promise<void> {
  const outcome = await sizingOf(req.scope).importExport.importScales(decodeFile(req.validatedBody), req.validatedBody.dry_run)
  res.status(outcome.faults.length > 0 ? 400 : 200).json(outcome)
}
