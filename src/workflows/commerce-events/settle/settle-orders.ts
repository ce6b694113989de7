import type { Sql } from "../../../shared/database"

/** Payment collections of order `o`: its own, and its cart's, whose link may be missing when a checkout was killed. */
const COLLECTIONS = `
  select l.payment_collection_id as id from order_payment_collection l where l.order_id = o.id and l.deleted_at is null
  union
  select l.payment_collection_id from order_cart oc
    join cart_payment_collection l on l.cart_id = oc.cart_id and l.deleted_at is null
    where oc.order_id = o.id and oc.deleted_at is null`

/** Paid, promised, or nothing to pay. A payment that was voided counts only where staff canceled the order after it. */
const IS_PAID = `
  exists (select 1 from (${COLLECTIONS}) c join payment p on p.payment_collection_id = c.id
    where p.deleted_at is null and (p.canceled_at is null or o.canceled_at is not null))
  or exists (select 1 from (${COLLECTIONS}) c join payment_session s on s.payment_collection_id = c.id
    where s.deleted_at is null and s.status in ('authorized', 'captured', 'pending_authorization'))
  or not exists (select 1 from (${COLLECTIONS}) c join payment_collection pc on pc.id = c.id where pc.amount > 0)`

const HAS_CART = `exists (select 1 from order_cart oc where oc.order_id = o.id and oc.deleted_at is null)`

/**
 * Left by a checkout that was killed before it linked its order: one of the same buyer began just before and never
 * ended, which the engine says of it for ever, and nobody reported this order. The cart's own state says nothing: it may
 * be completed by the buyer's next try. The engine names executions at random; the cart is what they were given.
 */
const IS_ORPHAN = `
  exists (select 1 from workflow_execution w join cart k on k.id = w.context #>> '{data,payload,id}'
    where w.workflow_id = 'complete-cart' and w.state not in ('done', 'failed', 'reverted')
      and k.email is not distinct from o.email and k.currency_code = o.currency_code
      and w.created_at at time zone current_setting('TimeZone')
        between o.created_at - interval '5 minutes' and o.created_at + interval '10 seconds')`

/** Whether order `o`, whose checkout is over, is an order: the rule of the slice's README. */
export const IS_SETTLED = `case when ${HAS_CART} then ${IS_PAID} else c.confirmed_at is not null or not ${IS_ORPHAN} end`

/** `settle` of `order_created`: drops undone checkouts, then makes ready what settled. */
export async function settleOrderCandidates(sql: Sql, limits: { settleAfterSeconds: number }): Promise<number> {
  await dropUndoneOrders(sql)
  return settleOrders(sql, limits.settleAfterSeconds)
}

/**
 * Makes `order_created` ready for the orders that settled, and returns how many.
 *
 * A checkout is over when the engine said so (`confirmed_at`), or after `settleAfterSeconds`, in which a failing
 * checkout is undone. Only then do the rows decide.
 */
export async function settleOrders(sql: Sql, settleAfterSeconds: number): Promise<number> {
  const settled = await sql(
    `update apparel_outbox c set is_ready = true from "order" o
     where not c.is_ready and c.name = 'order_created' and c.last_error is null
       and o.id = c.aggregate_id and o.deleted_at is null and not o.is_draft_order
       and (c.confirmed_at is not null or c.occurred_at < now() - make_interval(secs => $1))
       and (${IS_SETTLED})
     returning c.id`,
    [settleAfterSeconds]
  )
  return settled.length
}

/**
 * Drops what was written about orders that went away, or became drafts again, before they were published. Nothing of it
 * left the shop, since a candidate holds back everything of its order.
 */
export async function dropUndoneOrders(sql: Sql): Promise<number> {
  const dropped = await sql(
    `with undone as (
       select c.ordering_key from apparel_outbox c
       where not c.is_ready and c.name = 'order_created'
         and not exists (select 1 from "order" o where o.id = c.aggregate_id and o.deleted_at is null and not o.is_draft_order)
       for update skip locked
     )
     delete from apparel_outbox x using undone where x.ordering_key = undone.ordering_key returning x.id`
  )
  return dropped.length
}
