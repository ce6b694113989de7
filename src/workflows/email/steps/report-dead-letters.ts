import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { EMAIL_MODULE, type EmailModuleService } from "../../../modules/email"
import { MESSAGING_MODULE, type MessagingModuleService } from "../../../modules/messaging"
import { openDeadLetters } from "../open-dead-letters"

/**
 * Queues what staff were not told of the dead letters; returns how many mails are new. Nothing to undo: what was done is
 * not done again.
 */
export const reportDeadLettersStep = createStep("apparel-report-dead-letters", async (_: void, { container }) => {
  const { reports } = container.resolve<EmailModuleService>(EMAIL_MODULE)
  const { deadLetters } = container.resolve<MessagingModuleService>(MESSAGING_MODULE)
  return new StepResponse(await reports.queueDeadLetters(await openDeadLetters(deadLetters)))
})
