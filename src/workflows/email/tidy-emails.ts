import { createStep, createWorkflow, StepResponse, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import { EMAIL_MODULE, type EmailModuleService } from "../../modules/email"

type TidiedEmails = { givenUp: number; emptied: number }

/** Empties old copies and gives up on emails that wait for ever; returns how many of each. Nothing to undo: what was done is not done again. */
const tidyEmailsStep = createStep("apparel-tidy-emails", async (_: void, { container }) => {
  const { housekeeping } = container.resolve<EmailModuleService>(EMAIL_MODULE)
  const now = new Date()
  const tidied: TidiedEmails = { givenUp: await housekeeping.giveUp(now), emptied: await housekeeping.emptyCopies(now) }
  await housekeeping.forgetCounts(now)
  return new StepResponse(tidied)
})

/** Empties old copies and gives up on emails that wait for ever. */
export const tidyEmailsWorkflow = createWorkflow("apparel-tidy-emails", () => new WorkflowResponse(tidyEmailsStep()))
