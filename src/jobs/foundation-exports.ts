import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { removeOldExportsWorkflow } from "../workflows/foundation"

/** Deletes exports for staff after a day; silent while there are none. */
export default async function foundationExports(container: MedusaContainer): Promise<void> {
  const { result: removed } = await removeOldExportsWorkflow(container).run()
  if (removed === 0) return
  container.resolve(ContainerRegistrationKeys.LOGGER).info(`foundation: deleted ${removed} exports older than a day`)
}

export const config = { name: "apparel-foundation-exports", schedule: "20 * * * *" }
