import { createWorkflow, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import { reportLowStockStep } from "./steps/report-low-stock"

/** Tells staff which sizes run out. */
export const reportLowStockWorkflow = createWorkflow("apparel-report-low-stock", () => new WorkflowResponse(reportLowStockStep()))
