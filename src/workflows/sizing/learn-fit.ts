import { createStep, createWorkflow, StepResponse, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import { SIZING_MODULE, type SizingModuleService } from "../../modules/sizing"

/** Nothing to undo: a second run says the same. */
const learnFitStep = createStep("apparel-learn-fit", async (_: void, { container }) => {
  return new StepResponse(await container.resolve<SizingModuleService>(SIZING_MODULE).learning.run(new Date()))
})

/** Notes what was kept, computes the offset of every product anew, and forgets old advice. */
export const learnFitWorkflow = createWorkflow("apparel-learn-fit", () => new WorkflowResponse(learnFitStep()))
