import { createStep, createWorkflow, StepResponse, WorkflowResponse, type WorkflowData } from "@medusajs/framework/workflows-sdk"
import { MESSAGING_MODULE, type MessagingModuleService } from "../../modules/messaging"
import { confirmFacts, type EndedFacts } from "./settle/confirm-facts"

const confirmFactsStep = createStep("apparel-confirm-facts", async (ended: EndedFacts, { container }) => {
  const messaging = container.resolve<MessagingModuleService>(MESSAGING_MODULE)
  await confirmFacts(messaging.database.sql, ended)
  messaging.wake()
  return new StepResponse(ended.id)
})

/** Notes that the engine reported a workflow as ended, so that its facts are published without waiting for the rows alone. */
export const confirmFactsWorkflow = createWorkflow("apparel-confirm-facts", (ended: WorkflowData<EndedFacts>) => {
  return new WorkflowResponse(confirmFactsStep(ended))
})
