import { createWorkflow, transform, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import { cancelAbandonedOrdersStep } from "./steps/cancel-abandoned-orders"
import { repairEventsStep } from "./steps/repair-events"

/** Finds what a crash, a restore or a fail-over left between orders and their events, and repairs it; counted. */
export const reconcileMessagesWorkflow = createWorkflow("apparel-reconcile-messages", () => {
  const canceled = cancelAbandonedOrdersStep()
  const events = repairEventsStep()
  return new WorkflowResponse(transform({ canceled, events }, (repairs) => repairs))
})
