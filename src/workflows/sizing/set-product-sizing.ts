import { createWorkflow, transform, WorkflowResponse, type WorkflowData } from "@medusajs/framework/workflows-sdk"
import { matchProductSizesStep } from "./steps/match-product-sizes"
import { setProductSizingStep, type SetProductSizingInput } from "./steps/set-product-sizing"

/** Keeps what staff said of a product's sizes, and matches its options to the scale. */
export const setProductSizingWorkflow = createWorkflow(
  "apparel-set-product-sizing",
  (input: WorkflowData<SetProductSizingInput>) => {
    const productId = setProductSizingStep(input)
    const product_ids = transform({ productId }, ({ productId: id }) => [id])
    return new WorkflowResponse(matchProductSizesStep({ product_ids }))
  }
)
