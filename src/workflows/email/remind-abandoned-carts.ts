import { createStep, createWorkflow, StepResponse, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import { EMAIL_MODULE, type EmailModuleService } from "../../modules/email"

/** Queues the reminders of carts that are due; returns how many are new. Nothing to undo: what was done is not done again. */
const remindAbandonedCartsStep = createStep("apparel-remind-abandoned-carts", async (_: void, { container }) => {
  const { reminders } = container.resolve<EmailModuleService>(EMAIL_MODULE)
  return new StepResponse(await reminders.queueDue(new Date()))
})

/** Reminds shoppers who agreed to it of the carts that they abandoned. */
export const remindAbandonedCartsWorkflow = createWorkflow(
  "apparel-remind-abandoned-carts",
  () => new WorkflowResponse(remindAbandonedCartsStep())
)
