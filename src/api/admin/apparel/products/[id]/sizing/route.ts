import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type { AdminProductSizingResponse } from "../../../../../../types/http/sizing"
import { setProductSizingWorkflow } from "../../../../../../workflows/sizing"
import { buildProductSizingAnswer } from "../../../../../sizing/product-sizing-answer"
import { sizingOf } from "../../../../../sizing/sizing-of"
import type { ProductQuery, ProductSizingBody } from "./validators"

/** What a product's sizes are, which charts it gets and why, and which options are no sizes. */
export async function GET(
  req: AuthenticatedMedusaRequest<unknown, ProductQuery>,
  res: MedusaResponse<AdminProductSizingResponse>
): Promise<void> {
  const report = await sizingOf(req.scope).productAdmin.open(req.params["id"] ?? "", req.validatedQuery.color)
  res.json(buildProductSizingAnswer(report))
}

export async function POST(
  req: AuthenticatedMedusaRequest<ProductSizingBody>,
  res: MedusaResponse<AdminProductSizingResponse>
): Promise<void> {
  const product_id = req.params["id"] ?? ""
  await setProductSizingWorkflow(req.scope).run({ input: { product_id, change: req.validatedBody } })
  res.json(buildProductSizingAnswer(await sizingOf(req.scope).productAdmin.open(product_id)))
}
