import { createWorkflow, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import { learnFitStep } from "./steps/learn-fit"

/** Notes what was kept, computes the offset of every product anew, and forgets old advice. */
export const learnFitWorkflow = createWorkflow("apparel-learn-fit", () => new WorkflowResponse(learnFitStep()))
