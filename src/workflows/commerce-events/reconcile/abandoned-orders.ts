import type { Sql } from "../../../shared/database"
import { recordRepair } from "../../../modules/messaging"
import { IS_SETTLED } from "../settle/settle-orders"

export type AbandonedOrder = { orderId: string; isCanceled: boolean; isUnpaidCart: boolean }

/**
 * Orders that never settled within `abandonAfterSeconds`, marked so that nothing makes them ready any more.
 *
 * The mark comes first: after it the order is canceled, then forgotten. A reconciler that dies in between finds it
 * again by the mark.
 */
export async function claimAbandonedOrders(sql: Sql, abandonAfterSeconds: number): Promise<AbandonedOrder[]> {
  return sql<AbandonedOrder>(
    `update apparel_outbox c set last_error = 'abandoned' from "order" o
     where not c.is_ready and c.name = 'order_created' and o.id = c.aggregate_id and o.deleted_at is null
       and (c.last_error is not null
         or (c.occurred_at < now() - make_interval(secs => $1) and not (${IS_SETTLED})))
     returning o.id as "orderId", o.canceled_at is not null as "isCanceled",
       exists (select 1 from order_cart l where l.order_id = o.id and l.deleted_at is null) as "isUnpaidCart"`,
    [abandonAfterSeconds]
  )
}

/** Sessions through which the abandoned order might still be paid; they are voided before the order is canceled. */
export async function openPaymentSessionsOf(sql: Sql, orderId: string): Promise<string[]> {
  const rows = await sql<{ id: string }>(
    `select s.id from payment_session s where s.deleted_at is null and s.status not in ('captured', 'canceled')
       and s.payment_collection_id in (
         select payment_collection_id from order_payment_collection where order_id = $1 and deleted_at is null
         union select l.payment_collection_id from order_cart oc
           join cart_payment_collection l on l.cart_id = oc.cart_id and l.deleted_at is null
           where oc.order_id = $1 and oc.deleted_at is null)
       and not exists (select 1 from payment p where p.payment_session_id = s.id and p.deleted_at is null)`,
    [orderId]
  )
  return rows.map(({ id }) => id)
}

/** Forgets what was written about a canceled abandoned order: nothing of it was ever published. */
export async function forgetAbandonedOrder(sql: Sql, orderId: string): Promise<void> {
  await sql(`delete from apparel_outbox where ordering_key = $1`, [orderId])
  await recordRepair(sql, "order_abandoned", orderId, "Its checkout never settled; it was canceled and its stock released")
}
