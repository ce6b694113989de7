import type { TestDatabase } from "../database"

/** How many facts were told wrongly, each as `message aggregate`. */
export type HuntVerdict = { ghosts: string[]; lost: string[]; doubled: string[]; stale: string[] }

/** What the rows of the engine say happened, by message: the facts that must be told once each. */
const TRUE_FACTS = `
  select 'fulfillment_created' as name, l.fulfillment_id as id, l.order_id as key from order_fulfillment l where l.deleted_at is null
  union all select 'shipment_created', f.id, l.order_id from fulfillment f
    join order_fulfillment l on l.fulfillment_id = f.id and l.deleted_at is null where f.shipped_at is not null
  union all select 'delivery_created', f.id, l.order_id from fulfillment f
    join order_fulfillment l on l.fulfillment_id = f.id and l.deleted_at is null where f.delivered_at is not null
  union all select 'fulfillment_canceled', f.id, l.order_id from fulfillment f
    join order_fulfillment l on l.fulfillment_id = f.id and l.deleted_at is null where f.canceled_at is not null
  union all select 'order_canceled', o.id, o.id from "order" o where o.canceled_at is not null
  union all select 'order_completed', o.id, o.id from "order" o where o.status in ('completed', 'archived')
  union all select 'return_requested', r.id, r.order_id from "return" r where r.status <> 'open' and r.deleted_at is null
  union all select 'return_received', r.id, r.order_id from "return" r
    where r.status in ('received', 'partially_received') and r.deleted_at is null
  union all select 'return_canceled', r.id, r.order_id from "return" r where r.status = 'canceled' and r.deleted_at is null
  union all select 'exchange_created', x.exchange_id, x.order_id from order_change x
    where x.change_type = 'exchange' and x.status = 'confirmed' and x.deleted_at is null
  union all select 'claim_created', x.claim_id, x.order_id from order_change x
    where x.change_type = 'claim' and x.status = 'confirmed' and x.deleted_at is null
  union all select 'customer_created', k.id, k.id from customer k where k.deleted_at is null`

/** Of what happened in the hunt alone: the seed's orders are older than the spine. */
const HUNTED = `t.key in (select distinct ordering_key from apparel_log union select ordering_key from apparel_outbox)`

/** Staff were asked: neither told nor forgotten. */
const IS_ASKED = `exists (select 1 from apparel_dead_letter d where d.direction = 'outgoing' and d.ordering_key = t.key)`

const GHOSTS = `
  select l.name || ' ' || l.aggregate_id as fact from apparel_log l
  where l.name in ('fulfillment_created', 'shipment_created', 'delivery_created', 'fulfillment_canceled', 'order_canceled',
      'order_completed', 'return_requested', 'return_received', 'return_canceled', 'exchange_created', 'claim_created',
      'customer_created')
    and not exists (select 1 from (${TRUE_FACTS}) t where t.name = l.name and t.id = l.aggregate_id)
    and not exists (select 1 from apparel_log b where b.aggregate_id = l.aggregate_id and b.name in ('return_canceled', 'customer_deleted'))`

const LOST = `
  select t.name || ' ' || t.id as fact from (${TRUE_FACTS}) t
  where ${HUNTED} and not ${IS_ASKED}
    and not exists (select 1 from apparel_log l where l.name = t.name and l.aggregate_id = t.id)`

const DOUBLED = `
  select name || ' ' || aggregate_id as fact from apparel_log
  where name not in ('order_updated', 'customer_updated', 'product_updated', 'inventory_update', 'payment_success',
    'payment_refunded', 'return_received') and name not like 'low_%' and name not like 'size_%' and name not like 'send_%'
  group by name, aggregate_id having count(*) > 1`

/** Where the last word about an order is not where it goes. */
const STALE = `
  select 'order ' || o.id as fact from "order" o left join order_address a on a.id = o.shipping_address_id
  cross join lateral (select l.data from apparel_log l where l.aggregate_id = o.id and l.name in ('order_created', 'order_updated')
    order by l.id desc limit 1) said
  where not exists (select 1 from apparel_dead_letter d where d.direction = 'outgoing' and d.ordering_key = o.id)
    and (said.data->>'email' is distinct from o.email or said.data#>>'{shipping_address,city}' is distinct from a.city)`

/** Compares what was published with what the engine's tables say, once nothing waits any more. */
export async function judge(database: TestDatabase): Promise<HuntVerdict> {
  const facts = async (sql: string) => (await database.query<{ fact: string }>(sql)).map(({ fact }) => fact)
  return { ghosts: await facts(GHOSTS), lost: await facts(LOST), doubled: await facts(DOUBLED), stale: await facts(STALE) }
}
