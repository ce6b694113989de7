import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type { AdminErasureResponse } from "../../../../../../types/http/privacy"
import { privacyOf, toAdminErasure } from "../../privacy-responses"

/** One erasure, with what it did and what it left. */
export async function GET(req: AuthenticatedMedusaRequest, res: MedusaResponse<AdminErasureResponse>): Promise<void> {
  res.json({ erasure: toAdminErasure(await privacyOf(req.scope).erasures.open(req.params["id"] ?? "")) })
}
