import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { remindAbandonedCartsWorkflow } from "../workflows/email"

/** Looks for abandoned carts every quarter of an hour; silent while nobody is due a reminder. */
export default async function emailAbandonedCarts(container: MedusaContainer): Promise<void> {
  const { result: queued } = await remindAbandonedCartsWorkflow(container).run()
  if (queued === 0) return
  container.resolve(ContainerRegistrationKeys.LOGGER).info(`email: queued ${queued} reminders of carts`)
}

export const config = { name: "apparel-email-abandoned-carts", schedule: "*/15 * * * *" }
