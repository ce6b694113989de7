import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type { AdminSizeScaleResponse } from "../../../../../types/http/sizing"
import { sizingOf } from "../../../../sizing/sizing-of"
import type { UpdateScaleBody } from "../validators"

const handleOf = (req: AuthenticatedMedusaRequest<unknown>): string => req.params["handle"] ?? ""

export async function GET(req: AuthenticatedMedusaRequest, res: MedusaResponse<AdminSizeScaleResponse>): Promise<void> {
  res.json({ size_scale: await sizingOf(req.scope).scales.named(handleOf(req)) })
}

/** Takes the place of what the scale was; sizes stay the same by their codes. */
export async function POST(
  req: AuthenticatedMedusaRequest<UpdateScaleBody>,
  res: MedusaResponse<AdminSizeScaleResponse>
): Promise<void> {
  const scale = { handle: handleOf(req), ...req.validatedBody }
  res.json({ size_scale: await sizingOf(req.scope).scales.update(scale) })
}

export async function DELETE(req: AuthenticatedMedusaRequest, res: MedusaResponse): Promise<void> {
  await sizingOf(req.scope).scales.remove(handleOf(req))
  res.json({ handle: handleOf(req), object: "size_scale", deleted: true })
}
