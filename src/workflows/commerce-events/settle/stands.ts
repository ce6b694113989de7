/**
 * Candidate `c` was not written again since: a row that goes there and back and there again has happened once. `same` says
 * which other candidates `d` of the message and aggregate tell of the same thing.
 *
 * The time in a row is no name for what happened: two requests that do it at once each pass the engine's look, and the
 * later one overwrites the time of the first without a second fact.
 */
const isNewest = (same: string) => `not exists (select 1 from apparel_outbox d where not d.is_ready and d.name = c.name
  and d.ordering_key = c.ordering_key and d.aggregate_id = c.aggregate_id and d.id > c.id and ${same})`

/**
 * The row of candidate `c`, a change from the digest `before` to `after`, did not get back to where the oldest waiting
 * candidate of that row began.
 */
const IS_NOT_BACK = `not exists (select 1 from apparel_outbox k where not k.is_ready and k.name = c.name
  and k.ordering_key = c.ordering_key and k.aggregate_id = c.aggregate_id and k.facts->>'row' = c.facts->>'row' and k.id >= c.id
  and k.facts->>'after' = (select f.facts->>'before' from apparel_outbox f where not f.is_ready and f.name = c.name
    and f.ordering_key = c.ordering_key and f.aggregate_id = c.aggregate_id and f.facts->>'row' = c.facts->>'row'
    order by f.id limit 1))`

const CHANGE_STANDS = `${isNewest("d.facts->>'order_change_id' = c.facts->>'order_change_id'")}
  and exists (select 1 from order_change x where x.id = c.facts->>'order_change_id' and x.status = 'confirmed'
    and x.deleted_at is null)`

/** By message, an SQL condition on candidate `c`: the rows still say what it says. Where they do not, it was undone. */
export const STANDS = {
  order_canceled: `case when c.facts->>'reason' = 'deleted'
    then not exists (select 1 from "order" o where o.id = c.aggregate_id and o.deleted_at is null)
    else ${isNewest("d.facts->>'reason' = c.facts->>'reason'")}
      and exists (select 1 from "order" o where o.id = c.aggregate_id and o.canceled_at is not null) end`,
  order_completed: `${isNewest("d.facts = c.facts")} and exists (select 1 from "order" o where o.id = c.aggregate_id
    and o.status in ('completed', 'archived') and o.deleted_at is null)`,
  order_updated: `case when c.facts->>'order_change_id' is null then ${IS_NOT_BACK} else ${CHANGE_STANDS} end`,
  fulfillment_created: `exists (select 1 from order_fulfillment l join fulfillment f on f.id = l.fulfillment_id
    where l.fulfillment_id = c.aggregate_id and l.order_id = c.ordering_key and l.deleted_at is null and f.deleted_at is null)`,
  shipment_created: `${isNewest("true")} and exists (select 1 from fulfillment f where f.id = c.aggregate_id
    and f.shipped_at is not null and f.deleted_at is null)`,
  delivery_created: `${isNewest("true")} and exists (select 1 from fulfillment f where f.id = c.aggregate_id
    and f.delivered_at is not null and f.deleted_at is null)`,
  return_requested: `${isNewest("d.facts = c.facts")} and exists (select 1 from "return" r where r.id = c.aggregate_id
    and r.status <> 'open' and r.deleted_at is null)`,
  return_received: CHANGE_STANDS,
  return_canceled: `${isNewest("d.facts = c.facts")} and not exists (select 1 from "return" r where r.id = c.aggregate_id
    and r.status <> 'canceled' and r.deleted_at is null)`,
  exchange_created: CHANGE_STANDS,
  claim_created: CHANGE_STANDS,
  customer_created: `exists (select 1 from customer k where k.id = c.aggregate_id)`,
  customer_updated: IS_NOT_BACK,
  customer_deleted: `${isNewest("d.facts = c.facts")} and not exists (select 1 from customer k where k.id = c.aggregate_id and k.deleted_at is null)`,
}

/** A fact that its workflow can still undo. */
export type UndoableFact = keyof typeof STANDS

const WAS_CONFIRMED = (condition: string) => `exists (select 1 from order_change x where x.order_id = c.ordering_key
  and x.status = 'confirmed' and x.deleted_at is null and (${condition}))`

const NO_OPEN_RETURN = (column: "exchange_id" | "claim_id") => `not exists (select 1 from "return" r
  join return_item i on i.return_id = r.id and i.deleted_at is null
  where r.${column} = c.aggregate_id and r.status = 'open' and r.deleted_at is null)`

/**
 * By message, an SQL condition on candidate `c`: there is also what its workflow writes after it. Where there is not, and
 * the workflow did not end, it died in the middle; a message that is not named here is true by its own row.
 */
export const IS_COMPLETE = {
  fulfillment_created: `exists (select 1 from order_change_action a where a.order_id = c.ordering_key
      and a.action = 'FULFILL_ITEM' and a.reference_id = c.aggregate_id and a.deleted_at is null)
    or exists (select 1 from fulfillment f where f.id = c.aggregate_id and f.canceled_at is not null)`,
  return_requested: WAS_CONFIRMED(`x.return_id = c.aggregate_id or x.exchange_id = c.facts->>'exchange_id'
    or x.claim_id = c.facts->>'claim_id'`),
  return_received: `exists (select 1 from "return" r where r.id = c.aggregate_id
    and r.status in ('received', 'partially_received') and r.deleted_at is null)`,
  return_canceled: `exists (select 1 from order_change_action a where a.order_id = c.ordering_key
      and a.action = 'CANCEL_RETURN_ITEM' and a.return_id = c.aggregate_id and a.deleted_at is null)
    or not exists (select 1 from "return" r where r.id = c.aggregate_id and r.deleted_at is null)`,
  exchange_created: NO_OPEN_RETURN("exchange_id"),
  claim_created: NO_OPEN_RETURN("claim_id"),
  anything_else: `true`,
}

/** Where `IS_COMPLETE` says it of `name`. */
export const completenessOf = (name: UndoableFact): keyof typeof IS_COMPLETE => (isNamed(name) ? name : "anything_else")

const isNamed = (name: string): name is keyof typeof IS_COMPLETE => name in IS_COMPLETE
