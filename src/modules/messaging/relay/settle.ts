import type { Sql } from "../../../shared/database"
import { settleMovements } from "./settle-movements"
import { dropUndoneOrders, settleOrders } from "./settle-orders"

/**
 * Looks at every candidate once: makes ready what has become a fact, drops what was undone.
 *
 * One cheap read when there are none. Several processes may do this at the same time.
 *
 * @returns how many messages became ready.
 */
export async function settle(sql: Sql, { settleAfterSeconds }: { settleAfterSeconds: number }): Promise<number> {
  const waiting = await sql<{ name: string }>(`select distinct name from apparel_outbox where not is_ready`)
  const names = new Set(waiting.map(({ name }) => name))
  let ready = 0
  if (names.has("order_created")) {
    await dropUndoneOrders(sql)
    ready += await settleOrders(sql, settleAfterSeconds)
  }
  if (names.has("payment_success") || names.has("payment_refunded")) ready += await settleMovements(sql)
  return ready
}
