import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { sizingOf } from "../../../../sizing/sizing-of"

export async function DELETE(req: AuthenticatedMedusaRequest, res: MedusaResponse): Promise<void> {
  const id = req.params["id"] ?? ""
  await sizingOf(req.scope).assignments.remove(id)
  res.json({ id, object: "size_assignment", deleted: true })
}
