import { createWorkflow, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import { tidyEmailsStep } from "./steps/tidy-emails"

/** Empties old copies and gives up on emails that wait for ever. */
export const tidyEmailsWorkflow = createWorkflow("apparel-tidy-emails", () => new WorkflowResponse(tidyEmailsStep()))
