import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { createStep, createWorkflow, StepResponse, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import { PRIVACY_MODULE, type PrivacyModuleService } from "../../modules/privacy"

/** A turn of each; returns how many are still unfinished. Nothing to undo: what is erased is erased. */
const goOnWithErasuresStep = createStep("apparel-go-on-with-erasures", async (_: void, { container }) => {
  const { erasures } = container.resolve<PrivacyModuleService>(PRIVACY_MODULE)
  const logger = container.resolve(ContainerRegistrationKeys.LOGGER)
  let unfinished = 0
  for (const id of await erasures.unfinished()) {
    try {
      const { status } = await erasures.carryOut(id)
      if (status !== "done") unfinished += 1
    } catch (error) {
      unfinished += 1
      logger.warn(
        `privacy: the erasure ${id} failed, it is tried again: ${error instanceof Error ? error.name : "unknown fault"}`
      )
    }
  }
  return new StepResponse(unfinished)
})

/** Goes on with erasures that are not done: their process died, or something had to arrive first. */
export const goOnWithErasuresWorkflow = createWorkflow(
  "apparel-go-on-with-erasures",
  () => new WorkflowResponse(goOnWithErasuresStep())
)
