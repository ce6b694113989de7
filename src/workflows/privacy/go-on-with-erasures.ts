import { createStep, createWorkflow, StepResponse, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import { PRIVACY_MODULE, type PrivacyModuleService } from "../../modules/privacy"
import { takeTurn } from "./take-turn"

/** A turn of each; returns how many are still unfinished. */
const goOnWithErasuresStep = createStep("apparel-go-on-with-erasures", async (_: void, { container }) => {
  const { erasures } = container.resolve<PrivacyModuleService>(PRIVACY_MODULE)
  let unfinished = 0
  for (const id of await erasures.unfinished()) if (!(await takeTurn(container, id))) unfinished += 1
  return new StepResponse(unfinished)
})

/** Goes on with erasures that are not done: their process died, or something had to arrive first. */
export const goOnWithErasuresWorkflow = createWorkflow(
  "apparel-go-on-with-erasures",
  () => new WorkflowResponse(goOnWithErasuresStep())
)
