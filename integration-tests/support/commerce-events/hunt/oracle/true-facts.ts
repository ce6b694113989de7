const PARCELS = `fulfillment f join order_fulfillment l on l.fulfillment_id = f.id and l.deleted_at is null
  join told_orders o on o.id = l.order_id`
const RETURNS = `"return" r join told_orders o on o.id = r.order_id where r.deleted_at is null`
/** One that staff cancel while they put it together was never one for the outside. */
const WAS_REQUESTED = `r.status <> 'open' and r.requested_at is not null`
const CHANGES = `order_change x join told_orders o on o.id = x.order_id where x.status = 'confirmed' and x.deleted_at is null`
const PAYMENTS = `payment p join order_payment_collection l on l.payment_collection_id = p.payment_collection_id and l.deleted_at is null
  join told_orders o on o.id = l.order_id`

/** Orders of the hunt, since `$1`, that were announced: nothing is said of the others. */
const TOLD_ORDERS = `told_orders as (
  select o.* from "order" o where o.created_at >= $1 and not o.is_draft_order and o.deleted_at is null
    and exists (select 1 from apparel_log l where l.name = 'order_created' and l.aggregate_id = o.id))`

/**
 * What the engine's rows say happened since `$1`: by message, what must be told as often as it stands here, and nothing else.
 * `id` is what `TOLD_ID` reads of a message, `aggregate` its stream.
 */
export const TRUE_FACTS = `
  ${TOLD_ORDERS}, true_facts as (
  select 'order_created' as name, o.id, o.id as aggregate from "order" o where o.created_at >= $1 and not o.is_draft_order
    and o.deleted_at is null and (o.canceled_at is null or o.id in (select id from told_orders))
  union all select 'order_canceled', o.id, o.id from told_orders o where o.canceled_at is not null
  union all select 'order_completed', o.id, o.id from told_orders o
    where o.status = 'completed' or (o.status = 'archived' and o.canceled_at is null)
  union all select 'fulfillment_created', f.id, f.id from ${PARCELS}
  union all select 'shipment_created', f.id, f.id from ${PARCELS} where f.shipped_at is not null
  union all select 'delivery_created', f.id, f.id from ${PARCELS} where f.delivered_at is not null
  union all select 'fulfillment_canceled', f.id, f.id from ${PARCELS} where f.canceled_at is not null
  union all select 'return_requested', r.id, r.id from ${RETURNS} and ${WAS_REQUESTED}
  union all select 'return_canceled', r.id, r.id from ${RETURNS} and ${WAS_REQUESTED} and r.status = 'canceled'
  union all select 'return_received', x.return_id, x.return_id from ${CHANGES} and x.change_type = 'return_receive'
  union all select 'exchange_created', x.exchange_id, x.exchange_id from ${CHANGES} and x.change_type = 'exchange'
  union all select 'claim_created', x.claim_id, x.claim_id from ${CHANGES} and x.change_type = 'claim'
  union all select 'payment_authorized', p.id, p.id from ${PAYMENTS}
  union all select 'payment_canceled', p.id, p.id from ${PAYMENTS} where p.canceled_at is not null
  union all select 'payment_success', c.id, p.id from ${PAYMENTS} join capture c on c.payment_id = p.id where c.deleted_at is null
  union all select 'payment_refunded', c.id, p.id from ${PAYMENTS} join refund c on c.payment_id = p.id where c.deleted_at is null
  union all select 'customer_created', k.id, k.id from customer k where k.created_at >= $1 and k.deleted_at is null
  union all select 'customer_deleted', k.aggregate_id, k.aggregate_id from apparel_log k where k.name = 'customer_created'
    and k.published_at >= $1
    and not exists (select 1 from customer c where c.id = k.aggregate_id and c.deleted_at is null)
  )`

/** What a message in the log `l` is about: a capture and a refund are more than their payment. */
export const TOLD_ID = `coalesce(l.data->>'capture_id', l.data->>'refund_id', l.aggregate_id)`

/** Facts of which the rows can no longer say that they happened: what they are about was taken back, and that was told. */
export const TAKEN_BACK = `exists (select 1 from apparel_log b where b.aggregate_id = l.aggregate_id
  and b.name in ('return_canceled', 'customer_deleted') and l.name in ('return_requested', 'return_received', 'customer_created'))
  or exists (select 1 from apparel_log b where b.aggregate_id = l.ordering_key and b.name = 'order_canceled'
    and b.data->>'reason' = 'deleted')`
