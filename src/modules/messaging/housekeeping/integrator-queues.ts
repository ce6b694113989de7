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
    found.push({ integrator, queue, depth, dead_letters: deadLetters, oldest_seconds: await ageOf({ database, names, depth }) })
  }
  return found
}

/**
 * Age of the oldest waiting message, in seconds: a queue with `depth` messages holds the `depth` newest of its names, so its
 * oldest was published when the log says of that one. 0 when nothing waits; null when the log does not say.
 */
async function ageOf({ database, names, depth }: { database: Database; names: string[]; depth: number | null }) {
  if (depth === null) return null
  if (depth === 0) return 0
  return database
    .transaction(async (sql) => {
      await sql(`set local statement_timeout = ${LONGEST_LOOK_MS}`)
      for (const window of WINDOWS) {
        const age = await ageWithin(sql, { names, depth, window })
        if (age !== undefined) return age
      }
      return null
    })
    .catch(() => null) // the log is large; the depth is told all the same
}

async function ageWithin(sql: Sql, { names, depth, window }: { names: string[]; depth: number; window: string }) {
  const [row] = await sql<{ age: number }>(
    `select extract(epoch from now() - published_at)::float8 as age from apparel_log
      where published_at > now() - $3::interval and name = any($1) order by published_at desc offset $2::int - 1 limit 1`,
    [names, depth, window]
  )
  return row && Math.round(row.age)
}
