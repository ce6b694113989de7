import { randomInt, randomUUID } from "node:crypto"
import { setTimeout as delay } from "node:timers/promises"
import { Pool, type PoolClient } from "pg"
import { atEnd } from "../../at-end"
import type { Change, Oracle } from "./oracle"

const WRITERS = 8
const LONGEST_TRANSACTION_MS = 8
const LONGEST_PAUSE_MS = 40
const ROLLED_BACK = 0.1

/** The load rests while more rows wait: a slow machine would still be draining when its time is over. */
const MOST_WAITING = 2_000

export type Load = {
  /** Changes committed so far. */
  committed(): number
  /** Resolves when the last transaction has ended. @throws what a writer met. */
  stop(): Promise<void>
}

type LoadSettings = {
  url: string
  oracle: Oracle
  /** Streams the changes are spread over; fewer make order harder to keep. (Default: 300) */
  aggregates?: number
}

/**
 * Eight writers whose transactions of random length change one to three aggregates each and write the outbox as a trigger
 * does: under the lock of the aggregate's row, so that its numbers and the ids of its rows grow together. A tenth of the
 * transactions is rolled back.
 */
export async function startLoad({ url, oracle, aggregates = 300 }: LoadSettings): Promise<Load> {
  const pool = new Pool({ connectionString: url, max: WRITERS })
  pool.on("error", () => undefined)
  await pool.query("create table if not exists chaos_counter (aggregate text primary key, seq integer not null default 0)")
  const names = Array.from({ length: aggregates }, (_, index) => `order_chaos_${index}`)
  await pool.query("insert into chaos_counter (aggregate) select unnest($1::text[]) on conflict do nothing", [names])

  let isStopped = false
  let committed = 0
  const rest = untilFewWait(pool)
  const write = async () => {
    while (!isStopped) {
      if (await rest()) continue
      const changes = await inOneTransaction(pool, chosenFrom(names))
      committed += changes.length
      oracle.commit(changes)
      await delay(randomInt(LONGEST_PAUSE_MS + 1))
    }
  }
  const writers = Promise.all(Array.from({ length: WRITERS }, write)).finally(() => (isStopped = true))
  writers.catch(() => undefined) // `stop` reports it
  let ending: Promise<void> | undefined
  const stop = () => {
    isStopped = true
    ending ??= writers.finally(() => pool.end()).then(() => undefined)
    return ending
  }
  atEnd(() => stop().catch(() => undefined))
  return { committed: () => committed, stop }
}

/** Looks at most five times a second; true, after a rest, when there is no room for more. */
function untilFewWait(pool: Pool): () => Promise<boolean> {
  let [looksAt, isFull] = [0, false]
  return async () => {
    if (Date.now() >= looksAt) {
      looksAt = Date.now() + 200
      const { rows } = await pool.query<{ waiting: number }>("select count(*)::int as waiting from apparel_outbox")
      isFull = (rows[0]?.waiting ?? 0) > MOST_WAITING
    }
    if (isFull) await delay(50)
    return isFull
  }
}

/** One to three names, sorted, so that writers wait for each other instead of deadlocking. */
function chosenFrom(names: string[]): string[] {
  const chosen = Array.from({ length: randomInt(1, 4) }, () => names[randomInt(names.length)] ?? "")
  return [...new Set(chosen)].sort()
}

/** Returns the changes, or none when they were rolled back. */
async function inOneTransaction(pool: Pool, aggregates: string[]): Promise<Change[]> {
  const client = await pool.connect()
  try {
    await client.query("begin")
    const changes: Change[] = []
    for (const aggregate of aggregates) changes.push(await change(client, aggregate))
    await delay(randomInt(LONGEST_TRANSACTION_MS + 1))
    const isRolledBack = Math.random() < ROLLED_BACK
    await client.query(isRolledBack ? "rollback" : "commit")
    return isRolledBack ? [] : changes
  } finally {
    client.release()
  }
}

async function change(client: PoolClient, aggregate: string): Promise<Change> {
  const id = randomUUID()
  const counted = await client.query<{ seq: number }>(
    "update chaos_counter set seq = seq + 1 where aggregate = $1 returning seq",
    [aggregate]
  )
  const seq = counted.rows[0]?.seq ?? 0
  await client.query(
    `insert into apparel_outbox (event_id, name, aggregate_type, aggregate_id, ordering_key, partition, facts, data)
     values ($1, 'chaos_happened', 'order', $2, $2, apparel_partition_of($2), '{}', $3)`,
    [id, aggregate, JSON.stringify({ aggregate, seq })]
  )
  return { id, aggregate, seq }
}
