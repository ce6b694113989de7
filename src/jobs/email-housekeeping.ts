import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { tidyEmailsWorkflow } from "../workflows/email"

/** Empties old copies, and fails what waits for ever so that staff see it. */
export default async function emailHousekeeping(container: MedusaContainer): Promise<void> {
  const { result } = await tidyEmailsWorkflow(container).run()
  const logger = container.resolve(ContainerRegistrationKeys.LOGGER)
  if (result.emptied > 0) logger.info(`email: emptied ${result.emptied} copies`)
  if (result.givenUp > 0) logger.error(`email: gave up on ${result.givenUp} emails, look at the failed ones on the page Emails`)
}

export const config = { name: "apparel-email-housekeeping", schedule: "45 3 * * *" }
