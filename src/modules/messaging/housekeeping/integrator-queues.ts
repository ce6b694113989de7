import type { AdminIntegratorQueue } from "../../../types/http/messaging"
import type { Database, Sql } from "../../../shared/database"
import type { MessagingOptions } from "../options"
import type { Transport } from "../transports/transport"

/** Longest one look at the log may take, in milliseconds. */
const LONGEST_LOOK_MS = 1_000

/** How far back the oldest waiting message is looked for, the nearest days first: most queues are short. */
const WINDOWS = ["1 hour", "1 day", "91 days"]

type Looking = {
  database: Database
  transport: Pick<Transport, "depth">
  options: Pick<MessagingOptions, "prefix" | "integrators">
}

/** How the queue of every integrator of the options stands, and the dead-letter queue beside it. @throws TRANSPORT_UNAVAILABLE */
export async function lookAtIntegratorQueues({ database, transport, options }: Looking): Promise<AdminIntegratorQueue[]> {
  const found: AdminIntegratorQueue[] = []
  for (const [integrator, names] of Object.entries(options.integrators)) {
    const queue = `${options.prefix}.out.${integrator}`
    const depth = (await transport.depth(queue)) ?? null
    const deadLetters = (await transport.depth(`${queue}.dlq`)) ?? 0
    const oldest = await ageOf({ database, queue, names, depth })
    found.push({ integrator, queue, depth, dead_letters: deadLetters, oldest_seconds: oldest })
  }
  return found
}

type Waiting = { queue: string; names: string[]; depth: number }

/** Age of the oldest waiting message, in seconds. 0 when nothing waits; null when nobody can say. */
async function ageOf({ database, depth, ...waiting }: Omit<Waiting, "depth"> & { database: Database; depth: number | null }) {
  if (depth === null) return null
  if (depth === 0) return 0
  return database
    .transaction(async (sql) => {
      await sql(`set local statement_timeout = ${LONGEST_LOOK_MS}`)
      return oldestAge(sql, { ...waiting, depth })
    })
    .catch(() => null) // the log is large; the depth is told all the same
}

/**
 * A queue with `depth` messages holds the newest of what went into it. The log says when so many of its names were published,
 * and the newest replay or snapshot at what rate it sent how many; of the two the oldest message is not older than the one
 * that reaches back less far.
 */
async function oldestAge(sql: Sql, { queue, names, depth }: Waiting): Promise<number | null> {
  const published = await ageOfNewest(sql, names, depth)
  const [replay] = await sql<{ sent: number; since_end: number; lasted: number }>(
    `select sent, extract(epoch from now() - coalesce(finished_at, now()))::float8 as since_end,
       extract(epoch from coalesce(finished_at, now()) - started_at)::float8 as lasted
     from apparel_replay where queue = $1 and sent > 0 and started_at is not null order by id desc limit 1`,
    [queue]
  )
  if (!replay) return published
  const asked = Math.round(replay.since_end + (Math.min(depth, replay.sent) / replay.sent) * replay.lasted)
  const before = depth > replay.sent ? await ageOfNewest(sql, names, depth - replay.sent) : 0
  if (before === null) return published
  return Math.min(published ?? Infinity, Math.max(asked, before))
}

/** How long ago the `count` newest messages of `names` began to be published; null when the log does not reach back so far. */
async function ageOfNewest(sql: Sql, names: string[], count: number): Promise<number | null> {
  for (const window of WINDOWS) {
    const age = await ageWithin(sql, { names, count, window })
    if (age !== undefined) return age
  }
  return null
}

async function ageWithin(sql: Sql, { names, count, window }: { names: string[]; count: number; window: string }) {
  const [row] = await sql<{ age: number }>(
    `select extract(epoch from now() - published_at)::float8 as age from apparel_log
      where published_at > now() - $3::interval and name = any($1) order by published_at desc offset $2::int - 1 limit 1`,
    [names, count, window]
  )
  return row && Math.round(row.age)
}
