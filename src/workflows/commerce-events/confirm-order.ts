import { createStep, createWorkflow, StepResponse, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import { MESSAGING_MODULE, type MessagingModuleService } from "../../modules/messaging"
import { confirmOrder } from "./settle/settle-orders"

const confirmOrderStep = createStep("apparel-confirm-order", async (orderId: string, { container }) => {
  const messaging = container.resolve<MessagingModuleService>(MESSAGING_MODULE)
  await confirmOrder(messaging.database.sql, orderId)
  messaging.wake()
  return new StepResponse(orderId)
})

/** Notes that the engine reported a checkout as ended, so that its order is published without waiting for the rows alone. */
export const confirmOrderWorkflow = createWorkflow("apparel-confirm-order", (orderId: string) => {
  return new WorkflowResponse(confirmOrderStep(orderId))
})
