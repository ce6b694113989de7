import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { reconcileOrderEventsWorkflow } from "../workflows/commerce-events"

/** Compares orders and events; silent while they agree. */
export default async function commerceEventsReconcile(container: MedusaContainer): Promise<void> {
  const { result } = await reconcileOrderEventsWorkflow(container).run()
  const { canceled, events } = result
  const repairs = canceled.length + events.written.length + events.withdrawn.length + events.raised.length
  if (repairs === 0) return
  container
    .resolve(ContainerRegistrationKeys.LOGGER)
    .warn(
      `commerce-events: reconciled ${canceled.length} abandoned orders, ${events.written.length} missing events, ` +
        `${events.withdrawn.length} vanished orders, ${events.raised.length} unconfirmed payments`
    )
}

export const config = { name: "apparel-commerce-events-reconcile", schedule: "*/5 * * * *" }
