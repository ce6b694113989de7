import { createStep, createWorkflow, StepResponse, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import { EMAIL_MODULE, type EmailModuleService } from "../../modules/email"

/** Queues the report of yesterday to staff; returns how many emails are new. Nothing to undo: what was done is not done again. */
const reportDayStep = createStep("apparel-report-day", async (_: void, { container }) => {
  const { reports } = container.resolve<EmailModuleService>(EMAIL_MODULE)
  return new StepResponse(await reports.queueDaily(new Date()))
})

/** Tells staff what happened yesterday. */
export const reportDayWorkflow = createWorkflow("apparel-report-day", () => new WorkflowResponse(reportDayStep()))
