import { createStep, createWorkflow, StepResponse, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import { EMAIL_MODULE, type EmailModuleService } from "../../modules/email"

/** Queues the list of sizes that run out to staff; returns how many emails are new. Nothing to undo: what was done is not done again. */
const reportLowStockStep = createStep("apparel-report-low-stock", async (_: void, { container }) => {
  const { reports } = container.resolve<EmailModuleService>(EMAIL_MODULE)
  return new StepResponse(await reports.queueLowStock(new Date()))
})

/** Tells staff which sizes run out. */
export const reportLowStockWorkflow = createWorkflow("apparel-report-low-stock", () => new WorkflowResponse(reportLowStockStep()))
