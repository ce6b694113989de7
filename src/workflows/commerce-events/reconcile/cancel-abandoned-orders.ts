import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { cancelOrderWorkflow } from "@medusajs/medusa/core-flows"
import { MESSAGING_MODULE, type MessagingModuleService } from "../../../modules/messaging"
import { claimAbandonedOrders, forgetAbandonedOrder, openPaymentSessionsOf, type AbandonedOrder } from "./abandoned-orders"

/** Waits while another process cancels: two at once would give the stock of one order back twice. */
const LOCK = "select pg_advisory_lock(hashtextextended('apparel_messaging:abandoned-orders', 0))"

/**
 * Cancels the orders whose checkout never settled and forgets their events, one after another. Nothing to compensate:
 * each order is finished or found again by its mark. An order that cannot be canceled is logged for a person.
 *
 * @returns the ids of the canceled orders.
 */
export const cancelAbandonedOrdersStep = createStep("apparel-cancel-abandoned-orders", async (_: void, { container }) => {
  const { database, metrics } = container.resolve<MessagingModuleService>(MESSAGING_MODULE)
  const lock = await database.connect()
  try {
    await lock.sql(LOCK)
    const canceled = await cancelAll(container)
    metrics.repaired("order_abandoned", canceled.length)
    return new StepResponse(canceled)
  } finally {
    await lock.end() // and with its connection the lock
  }
})

async function cancelAll(container: MedusaContainer): Promise<string[]> {
  const { database, options } = container.resolve<MessagingModuleService>(MESSAGING_MODULE)
  const logger = container.resolve(ContainerRegistrationKeys.LOGGER)
  const canceled: string[] = []
  for (const order of await claimAbandonedOrders(database.sql, options.abandonAfterSeconds)) {
    try {
      await cancel(container, order)
      await forgetAbandonedOrder(database.sql, order.orderId)
      canceled.push(order.orderId)
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error)
      logger.error(`commerce-events: order ${order.orderId} was abandoned and cannot be canceled, cancel it by hand: ${reason}`)
    }
  }
  return canceled
}

/** Voids what could still take the buyer's money, then cancels, which releases the stock. */
async function cancel(container: MedusaContainer, { orderId, isCanceled }: AbandonedOrder): Promise<void> {
  const { database } = container.resolve<MessagingModuleService>(MESSAGING_MODULE)
  const payments = container.resolve(Modules.PAYMENT)
  for (const session of await openPaymentSessionsOf(database.sql, orderId)) await payments.deletePaymentSession(session)
  if (!isCanceled) await cancelOrderWorkflow(container).run({ input: { order_id: orderId, no_notification: true } })
}
