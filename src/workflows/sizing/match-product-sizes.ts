import { createWorkflow, WorkflowResponse, type WorkflowData } from "@medusajs/framework/workflows-sdk"
import { matchProductSizesStep, type MatchProductSizesInput } from "./steps/match-product-sizes"

/** Finds out anew which sizes the options of products mean. */
export const matchProductSizesWorkflow = createWorkflow(
  "apparel-match-product-sizes",
  (input: WorkflowData<MatchProductSizesInput>) => new WorkflowResponse(matchProductSizesStep(input))
)
