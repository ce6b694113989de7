import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type { AdminProductSizingResponse } from "../../../../../../types/http/sizing"
import { setProductSizingWorkflow } from "../../../../../../workflows/sizing"
import { sizingOf } from "../../../../../sizing-of"
import type { ProductQuery, ProductSizingBody } from "./validators"

/** What a product's sizes are, which charts it gets and why, and which options are no sizes. */
export async function GET(
  req: AuthenticatedMedusaRequest<unknown, ProductQuery>,
  res: MedusaResponse<AdminProductSizingResponse>
): Promise<void> {
  res.json(await sizingOf(req.scope).desk.open(req.params["id"] ?? "", req.validatedQuery.color))
}

export async function POST(
  req: AuthenticatedMedusaRequest<ProductSizingBody>,
  res: MedusaResponse<AdminProductSizingResponse>
): Promise<void> {
  const product_id = req.params["id"] ?? ""
  await setProductSizingWorkflow(req.scope).run({ input: { product_id, change: req.validatedBody } })
  res.json(await sizingOf(req.scope).desk.open(product_id))
}
