import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { SIZING_MODULE, type SizingModuleService } from "../../../modules/sizing"

/** What the night teaches of fit. Nothing to undo: a second run says the same. */
export const learnFitStep = createStep("apparel-learn-fit", async (_: void, { container }) => {
  return new StepResponse(await container.resolve<SizingModuleService>(SIZING_MODULE).learning.run(new Date()))
})
