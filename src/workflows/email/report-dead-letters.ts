import { createStep, createWorkflow, StepResponse, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import { EMAIL_MODULE, type EmailModuleService, type OpenDeadLetters } from "../../modules/email"
import { MESSAGING_MODULE, type MessagingModuleService } from "../../modules/messaging"

/**
 * Queues the report of dead letters to staff when there are new ones; returns how many emails are new. Nothing to undo: what
 * was done is not done again.
 */
const reportDeadLettersStep = createStep("apparel-report-dead-letters", async (_: void, { container }) => {
  const { reports } = container.resolve<EmailModuleService>(EMAIL_MODULE)
  const { deadLetters } = container.resolve<MessagingModuleService>(MESSAGING_MODULE)
  return new StepResponse(await reports.queueDeadLetters(await readOpenDeadLetters(deadLetters)))
})

/** Tells staff of messages that wait for them. */
export const reportDeadLettersWorkflow = createWorkflow(
  "apparel-report-dead-letters",
  () => new WorkflowResponse(reportDeadLettersStep())
)

/** The dead letters that wait for a person, as the email module wants to know of them. */
export async function readOpenDeadLetters(deadLetters: MessagingModuleService["deadLetters"]): Promise<OpenDeadLetters> {
  const { dead_letters: newest } = await deadLetters.list({ status: ["open"] }, { limit: 1 })
  const { groups } = await deadLetters.counts()
  return { newestId: newest[0]?.id, groups }
}
