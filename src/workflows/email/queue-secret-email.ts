import { createWorkflow, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import { queueSecretEmailStep, type SecretRequest } from "./steps/queue-secret-email"

/** Queues the email that a reset, a verification, an invite or a transfer asks for. */
export const queueSecretEmailWorkflow = createWorkflow("apparel-queue-secret-email", (request: SecretRequest) => {
  return new WorkflowResponse(queueSecretEmailStep(request))
})
