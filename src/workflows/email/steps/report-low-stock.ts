import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { EMAIL_MODULE, type EmailModuleService } from "../../../modules/email"

/** Queues the list of sizes that run out to staff; returns how many mails are new. Nothing to undo: what was done is not done again. */
export const reportLowStockStep = createStep("apparel-report-low-stock", async (_: void, { container }) => {
  const { reports } = container.resolve<EmailModuleService>(EMAIL_MODULE)
  return new StepResponse(await reports.queueLowStock(new Date()))
})
