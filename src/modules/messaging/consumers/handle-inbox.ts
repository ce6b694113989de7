import type { Sql } from "../../../shared/database"
import type { Placed } from "./inbox"

/** What stands in the way of handling a message now, or nothing does. */
export type Beginning = "begun" | "busy" | "duplicate" | "stale"

// Who holds it for longer than the timeout is dead or gave up.
const BEGIN = `
  insert into apparel_inbox as inbox (source, message_id, consumer, outcome) values ($1, $2, $3, 'processing')
  on conflict (source, message_id, consumer) do update set processed_at = now()
    where inbox.outcome = 'processing' and inbox.processed_at < now() - make_interval(secs => $4 / 1000.0)
  returning outcome`

const LOOK = `select outcome from apparel_inbox where source = $1 and message_id = $2 and consumer = $3`

// Also at the same version: that is this message, at an earlier attempt.
const ADVANCE = `
  insert into apparel_stream_position as known (consumer, source, aggregate, last_version) values ($1, $2, $3, $4)
  on conflict (consumer, source, aggregate) do update set last_version = excluded.last_version
    where known.last_version <= excluded.last_version
  returning aggregate`

const FINISH = `
  insert into apparel_inbox (source, message_id, consumer, outcome) values ($1, $2, $3, $4)
  on conflict (source, message_id, consumer) do update set outcome = excluded.outcome, processed_at = now()`

const FORGET = `
  delete from apparel_inbox where source = $1 and message_id = $2 and consumer = $3 and outcome = 'processing'`

/** Remembers within `sql`, a transaction, that the message is being handled. `heldForMs`: how long one may hold it. */
export async function begin(sql: Sql, consumer: string, { message, position }: Placed, heldForMs: number): Promise<Beginning> {
  const key = [message.source, message.id, consumer]
  const begun = await sql(BEGIN, [...key, heldForMs])
  if (begun.length === 0) {
    const [row] = await sql<{ outcome: string }>(LOOK, key)
    // Gone again means that its holder gave it up just now.
    return row === undefined || row.outcome === "processing" ? "busy" : "duplicate"
  }
  if (!position) return "begun"
  const advanced = await sql(ADVANCE, [consumer, message.source, position.aggregate, position.version])
  if (advanced.length > 0) return "begun"
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
