import { Gauge, type Registry } from "prom-client"
import type { Database } from "../../shared/database"
import { withDeadline } from "../../shared/deadline"

/** What waits in the database, as the doctor and `/metrics` see it. */
export type Backlog = {
  /** Rows that can be published, counted up to COUNTED_AT_MOST. */
  ready: number
  /** Rows of orders and movements that have yet to settle, counted up to COUNTED_AT_MOST. */
  candidates: number
  /** Age of the oldest row that can be published, in seconds; 0 when there is none. */
  oldestSeconds: number
  /** Age of the oldest row that has yet to settle, in seconds; 0 when there is none. */
  oldestCandidateSeconds: number
  /** Orders and other streams that wait behind a message that could not be sent. */
  held: number
  /** Dead letters that nobody has looked after, counted up to COUNTED_AT_MOST. */
  deadLetters: number
}

/** Beyond this figures would not help and counting would cost. */
const COUNTED_AT_MOST = 1_000_000

/** One statement that returns one `Backlog`; cheap while the outbox is short, bounded when it is not. */
export const BACKLOG_SQL = `
  select
    (select count(*) from (select from apparel_outbox where is_ready limit ${COUNTED_AT_MOST}) as counted)::int as ready,
    (select count(*) from (select from apparel_outbox where not is_ready limit ${COUNTED_AT_MOST}) as counted)::int as candidates,
    coalesce((select greatest(0, extract(epoch from clock_timestamp() - occurred_at)) from apparel_outbox
       where is_ready order by id limit 1), 0)::float8 as "oldestSeconds",
    coalesce((select greatest(0, extract(epoch from clock_timestamp() - min(occurred_at))) from apparel_outbox
       where not is_ready), 0)::float8 as "oldestCandidateSeconds",
    (select count(distinct (parked.aggregate_type, parked.aggregate_id))
       from apparel_dead_letter letter join apparel_outbox parked on parked.id = letter.outbox_id
       where letter.direction = 'outgoing' and letter.status in ('open', 'retrying'))::int as held,
    (select count(*) from (select from apparel_dead_letter where status = 'open' limit ${COUNTED_AT_MOST}) as counted)::int
      as "deadLetters"`

type Setup = { database: Database; registry: Registry; prefix: string }

const LONGEST_WAIT_MS = 2_000

/**
 * Gauges that look into the database when they are asked, all with one statement. While it does not answer they are
 * NaN, so that the rest is still told and nobody takes silence for an empty outbox.
 */
export function registerBacklogGauges({ database, registry, prefix }: Setup): void {
  let current: Promise<Backlog | undefined> | undefined
  const shared = () => (current ??= readBacklog(database).finally(() => (current = undefined)))
  const gauge = (name: string, help: string, value: (backlog: Backlog) => number) =>
    new Gauge({
      name: prefix + name,
      help,
      registers: [registry],
      async collect() {
        const backlog = await shared()
        this.set(backlog ? value(backlog) : Number.NaN)
      },
    })
  gauge("outbox_depth", "Messages that wait for the relay.", ({ ready }) => ready)
  gauge("outbox_oldest_seconds", "Age of the oldest message that waits for the relay.", ({ oldestSeconds }) => oldestSeconds)
  gauge("outbox_candidates", "Facts whose order or payment has yet to settle.", ({ candidates }) => candidates)
  gauge(
    "outbox_oldest_candidate_seconds",
    "Age of the oldest fact that has yet to settle.",
    ({ oldestCandidateSeconds }) => oldestCandidateSeconds
  )
  gauge("streams_held", "Orders and other streams that wait behind a message that could not be sent.", ({ held }) => held)
  gauge("dead_letters_open", "Dead letters that nobody has looked after.", ({ deadLetters }) => deadLetters)
}

async function readBacklog(database: Database): Promise<Backlog | undefined> {
  const late = () => new Error("The database does not answer")
  try {
    const [backlog] = await withDeadline({ ms: LONGEST_WAIT_MS, late }, () => database.sql<Backlog>(BACKLOG_SQL))
    return backlog
  } catch {
    return undefined // the gauges say so
  }
}
