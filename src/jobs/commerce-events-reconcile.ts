import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { reconcileOrderEventsWorkflow } from "../workflows/commerce-events"

/** Compares orders and events; silent while they agree. */
export default async function commerceEventsReconcile(container: MedusaContainer): Promise<void> {
  const { result } = await reconcileOrderEventsWorkflow(container).run()
  const { canceled, events } = result
  const { movement_unconfirmed: payments, fact_interrupted: facts } = events.raised
  const repairs = [canceled, events.written, events.withdrawn, payments, facts].flat().length
  if (repairs === 0) return
  container
    .resolve(ContainerRegistrationKeys.LOGGER)
    .warn(
      `commerce-events: reconciled ${canceled.length} abandoned orders, ${events.written.length} missing events, ` +
        `${events.withdrawn.length} vanished orders, ${payments.length} unconfirmed payments, ${facts.length} interrupted changes`
    )
}

export const config = { name: "apparel-commerce-events-reconcile", schedule: "*/5 * * * *" }
