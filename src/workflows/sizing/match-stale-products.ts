import { createWorkflow, transform, WorkflowResponse, type WorkflowData } from "@medusajs/framework/workflows-sdk"
import { listStaleProductsStep } from "./steps/list-stale-products"
import { matchProductSizesStep } from "./steps/match-product-sizes"

/** Matches up to `limit` products whose scale changed since they were matched, and returns how many those were. */
export const matchStaleProductsWorkflow = createWorkflow("apparel-match-stale-products", (limit: WorkflowData<number>) => {
  const product_ids = listStaleProductsStep(limit)
  matchProductSizesStep({ product_ids })
  return new WorkflowResponse(transform({ product_ids }, ({ product_ids: ids }) => ids.length))
})
