import { createWorkflow, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import { reportDayStep } from "./steps/report-day"

/** Tells staff what happened yesterday. */
export const reportDayWorkflow = createWorkflow("apparel-report-day", () => new WorkflowResponse(reportDayStep()))
