import type { TestDatabase } from "./database"
import { eventually } from "./eventually"

/** How often each order was announced, waiting or published, by id; those that never were are missing. */
export async function countAnnouncements(database: TestDatabase): Promise<Map<string, number>> {
  const rows = await database.query<{ id: string; n: number }>(
    `select ordering_key as id, count(*)::int as n from (
       select ordering_key, name from apparel_outbox union all select ordering_key, name from apparel_log) fact
     where name = 'order_created' group by ordering_key`
  )
  return new Map(rows.map(({ id, n }) => [id, n]))
}

/** Waits until nothing waits to be published or carried out any more. @throws Error that names what does. */
export const untilQuiet = (database: TestDatabase): Promise<true> =>
  eventually(async () => {
    const left = await database.query<{ what: string }>(
      `select concat_ws(' ', 'outbox', name, is_ready, confirmed_at is not null, last_error) as what from apparel_outbox
       union all select concat_ws(' ', 'queue', queue, attempt) from apparel_queue_message
       union all select concat_ws(' ', 'email', status, template, last_error) from apparel_email where status in ('queued', 'sending')`
    )
    if (left.length > 0) throw new Error(`Left: ${left.map(({ what }) => what).join(", ")}`)
    return true as const
  }, 90_000)

/** Ids of the orders that were announced and not confirmed to their customers since it was too late, as staff see them. */
export async function readTooLate(database: TestDatabase): Promise<string[]> {
  const rows = await database.query<{ id: string }>(
    `select l.ordering_key as id from apparel_dead_letter d join apparel_log l on l.event_id::text = d.message_id
     where d.reason_code = 'TOO_LATE' and d.status = 'open' and d.consumer = 'order-emails' and l.name = 'order_created' order by 1`
  )
  return rows.map(({ id }) => id)
}
