import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { EMAIL_MODULE, type EmailModuleService } from "../../../modules/email"

/** Queues the report of yesterday to staff; returns how many mails are new. Nothing to undo: what was done is not done again. */
export const reportDayStep = createStep("apparel-report-day", async (_: void, { container }) => {
  const { reports } = container.resolve<EmailModuleService>(EMAIL_MODULE)
  return new StepResponse(await reports.queueDaily(new Date()))
})
