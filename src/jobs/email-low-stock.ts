import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { reportLowStockWorkflow } from "../workflows/email"

/** Tells staff each morning which sizes run out. */
export default async function emailLowStock(container: MedusaContainer): Promise<void> {
  const { result: queued } = await reportLowStockWorkflow(container).run()
  if (queued === 0) return
  container.resolve(ContainerRegistrationKeys.LOGGER).info(`email: queued the list of low stock to ${queued} of staff`)
}

export const config = { name: "apparel-email-low-stock", schedule: "30 6 * * *" }
