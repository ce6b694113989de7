import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { reportDeadLettersWorkflow } from "../workflows/email"

/** Looks for dead letters that nobody was told of; silent while there are none. */
export default async function emailDeadLetters(container: MedusaContainer): Promise<void> {
  const { result: queued } = await reportDeadLettersWorkflow(container).run()
  if (queued === 0) return
  container.resolve(ContainerRegistrationKeys.LOGGER).info(`email: told ${queued} of staff of dead letters`)
}

export const config = { name: "apparel-email-dead-letters", schedule: "*/15 * * * *" }
