import type { Sql } from "../../../shared/database"
import { recordRepair } from "../../../modules/messaging"

/** How far back events are compared, in days; less than the shortest useful life of the log. */
const WINDOW_DAYS = 7

/** Rows younger than this are left alone: they may still be on their way, in minutes. */
const REST_MINUTES = 5

/**
 * Writes the event of every order that has none in outbox or log, as after triggers were disabled by a restore.
 *
 * Orders older than the spine are left alone, and so are canceled ones, which nobody ever heard of. It happened when the
 * order came, whatever the time of the repair: who is told of news only must see that it is none.
 *
 * @returns the ids of the orders.
 */
export async function writeMissingEvents(sql: Sql): Promise<string[]> {
  const missing = await sql<{ id: string }>(
    `select o.id, apparel_emit('order_created', 'order', o.id, o.id, '{}', false, o.created_at) from "order" o
     where not o.is_draft_order and o.deleted_at is null and o.canceled_at is null
       and o.created_at > greatest(now() - make_interval(days => $1),
         (select (value #>> '{}')::timestamptz from apparel_messaging_state where key = 'installed_at'))
       and o.created_at < now() - make_interval(mins => $2)
       and not exists (select 1 from apparel_outbox x where x.ordering_key = o.id and x.name = 'order_created'
         and x.partition = apparel_partition_of(o.id))
       and not exists (select 1 from apparel_log l where l.ordering_key = o.id and l.name = 'order_created')`,
    [WINDOW_DAYS, REST_MINUTES]
  )
  for (const { id } of missing) await recordRepair(sql, "event_missing", id, "The order had no event; it was written")
  return missing.map(({ id }) => id)
}

/**
 * Publishes the cancellation of every order whose event went out but which is gone without one, as after a fail-over
 * to an older replica.
 *
 * @returns the ids of the orders.
 */
export async function cancelVanishedOrders(sql: Sql): Promise<string[]> {
  const vanished = await sql<{ id: string }>(
    `select l.id, apparel_emit('order_canceled', 'order', l.id, l.id,
       jsonb_build_object('display_id', l.display_id, 'reason', 'deleted'), true)
     from (select distinct on (aggregate_id) aggregate_id as id, data->'display_id' as display_id from apparel_log l
     where l.name = 'order_created' and l.published_at > now() - make_interval(days => $1)
       and l.published_at < now() - make_interval(mins => $2)
       and not exists (select 1 from "order" o where o.id = l.aggregate_id)
       and not exists (select 1 from apparel_log c where c.ordering_key = l.aggregate_id and c.name = 'order_canceled')
       and not exists (select 1 from apparel_outbox c where c.ordering_key = l.aggregate_id and c.name = 'order_canceled')) l`,
    [WINDOW_DAYS, REST_MINUTES]
  )
  for (const { id } of vanished) {
    await recordRepair(sql, "order_missing", id, "The published order is gone; its cancellation was published")
  }
  return vanished.map(({ id }) => id)
}
