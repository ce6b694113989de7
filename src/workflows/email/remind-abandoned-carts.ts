import { createWorkflow, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import { remindAbandonedCartsStep } from "./steps/remind-abandoned-carts"

/** Reminds shoppers who agreed to it of the carts that they left. */
export const remindAbandonedCartsWorkflow = createWorkflow(
  "apparel-remind-abandoned-carts",
  () => new WorkflowResponse(remindAbandonedCartsStep())
)
