import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type { AdminSizeScaleResponse, AdminSizeScalesResponse } from "../../../../types/http/sizing"
import { sizingOf } from "../../../sizing/sizing-of"
import type { CreateScaleBody } from "./validators"

/** Every size scale with its sizes. */
export async function GET(req: AuthenticatedMedusaRequest, res: MedusaResponse<AdminSizeScalesResponse>): Promise<void> {
  res.json({ size_scales: await sizingOf(req.scope).scales.list() })
}

export async function POST(
  req: AuthenticatedMedusaRequest<CreateScaleBody>,
  res: MedusaResponse<AdminSizeScaleResponse>
): Promise<void> {
  res.json({ size_scale: await sizingOf(req.scope).scales.create(req.validatedBody) })
}
