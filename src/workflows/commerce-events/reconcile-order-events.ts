import { createWorkflow, transform, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import { cancelAbandonedOrdersStep } from "./reconcile/cancel-abandoned-orders"
import { repairEventsStep } from "./reconcile/repair-events"

/** Finds what a crash, a restore or a fail-over left between orders and their events, and repairs it; counted. */
export const reconcileOrderEventsWorkflow = createWorkflow("apparel-reconcile-order-events", () => {
  const canceled = cancelAbandonedOrdersStep()
  const events = repairEventsStep()
  return new WorkflowResponse(transform({ canceled, events }, (repairs) => repairs))
})
