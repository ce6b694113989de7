import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { goOnWithErasuresWorkflow } from "../workflows/privacy"

/** Goes on with erasures of people that are not done yet. */
export default async function privacyErasures(container: MedusaContainer): Promise<void> {
  const { result: unfinished } = await goOnWithErasuresWorkflow(container).run()
  if (unfinished > 0) {
    const logger = container.resolve(ContainerRegistrationKeys.LOGGER)
    logger.warn(`privacy: ${unfinished} erasures are not done yet, see Personal data of the customer`)
  }
}

export const config = { name: "apparel-privacy-erasures", schedule: "*/5 * * * *" }
