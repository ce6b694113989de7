import {
  createStep,
  createWorkflow,
  StepResponse,
  transform,
  WorkflowResponse,
  type WorkflowData,
} from "@medusajs/framework/workflows-sdk"
import { SIZING_MODULE, type SizingModuleService } from "../../modules/sizing"
import { matchProductSizesStep } from "./match-product-sizes"

/** Products whose scale changed since their options were matched, at most `limit`. */
const listStaleProductsStep = createStep("apparel-list-stale-products", async (limit: number, { container }) => {
  return new StepResponse(await container.resolve<SizingModuleService>(SIZING_MODULE).products.stale(limit))
})

/** Matches up to `limit` products whose scale changed since they were matched, and returns how many those were. */
export const matchStaleProductsWorkflow = createWorkflow("apparel-match-stale-products", (limit: WorkflowData<number>) => {
  const product_ids = listStaleProductsStep(limit)
  matchProductSizesStep({ product_ids })
  return new WorkflowResponse(transform({ product_ids }, ({ product_ids: ids }) => ids.length))
})
