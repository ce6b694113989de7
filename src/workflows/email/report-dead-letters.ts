import { createWorkflow, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import { reportDeadLettersStep } from "./steps/report-dead-letters"

/** Tells staff of messages that wait for them. */
export const reportDeadLettersWorkflow = createWorkflow(
  "apparel-report-dead-letters",
  () => new WorkflowResponse(reportDeadLettersStep())
)
