import type { Sql } from "../../../shared/database"
import type { Placed } from "./inbox"

/** What stands in the way of handling a message now, or nothing does. */
export type Beginning = "begun" | "busy" | "duplicate" | "stale"

// One statement for both, so that a message costs one way to the database and one commit before its work begins.
// Who holds it for longer than the timeout is dead or gave up. The position also advances at the same version: that is
// this message, at an earlier attempt.
const BEGIN = `
  with begun as (
    insert into apparel_inbox as inbox (source, message_id, consumer, outcome) values ($1, $2, $3, 'processing')
    on conflict (source, message_id, consumer) do update set processed_at = now()
      where inbox.outcome = 'processing' and inbox.processed_at < now() - make_interval(secs => $4 / 1000.0)
    returning outcome
  ), advanced as (
    insert into apparel_stream_position as known (consumer, source, aggregate, last_version)
    select $3, $1, $5::text, $6::bigint from begun where $5::text is not null
    on conflict (consumer, source, aggregate) do update set last_version = excluded.last_version
      where known.last_version <= excluded.last_version
    returning aggregate
  )
  select exists (select from begun) as "isBegun", exists (select from advanced) as "isNewest"`

const LOOK = `select outcome from apparel_inbox where source = $1 and message_id = $2 and consumer = $3`

const FINISH = `
  insert into apparel_inbox (source, message_id, consumer, outcome) values ($1, $2, $3, $4)
  on conflict (source, message_id, consumer) do update set outcome = excluded.outcome, processed_at = now()`

const FORGET = `
  delete from apparel_inbox where source = $1 and message_id = $2 and consumer = $3 and outcome = 'processing'`

/**
 * Remembers that the message is being handled. `heldForMs`: how long one may hold it. A crash before a stale one is
 * finished leaves it held: it comes again after that time, and is stale again.
 */
export async function begin(sql: Sql, consumer: string, { message, position }: Placed, heldForMs: number): Promise<Beginning> {
  const key = [message.source, message.id, consumer]
  const place = [position?.aggregate ?? null, position?.version ?? null]
  const [begun] = await sql<{ isBegun: boolean; isNewest: boolean }>(BEGIN, [...key, heldForMs, ...place])
  if (!begun?.isBegun) {
    const [row] = await sql<{ outcome: string }>(LOOK, key)
    // Gone again means that its holder gave it up just now.
    return row === undefined || row.outcome === "processing" ? "busy" : "duplicate"
  }
  if (!position || begun.isNewest) return "begun"
  await finish(sql, consumer, { message, position }, "stale")
  return "stale"
}

/** Remembers for ever that the message needs nothing more. */
export async function finish(sql: Sql, consumer: string, { message }: Placed, outcome: "done" | "stale"): Promise<void> {
  await sql(FINISH, [message.source, message.id, consumer, outcome])
}

/** Forgets an attempt that failed, so that the next one need not wait until its time is over. */
export async function forget(sql: Sql, consumer: string, { message }: Placed): Promise<void> {
  await sql(FORGET, [message.source, message.id, consumer])
}
