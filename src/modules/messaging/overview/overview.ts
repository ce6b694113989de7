import type {
  AdminLoggedMessageResponse,
  AdminMessageSearchResponse,
  AdminMessagesOverviewResponse,
} from "../../../types/http/messaging"
import { allMessages } from "../contract/registry"
import type { Database } from "../../../shared/database"
import { DeadLetters } from "../dead-letters/dead-letters"
import type { MessagingOptions } from "../options"
import { snapshotNames } from "../snapshots/registry"
import { readLoggedMessage } from "./logged-message"
import { countPublished } from "./published"
import { readProcesses } from "./processes"
import { searchMessages } from "./search"

type Dependencies = { database: Database; options: MessagingOptions }

type Summary = AdminMessagesOverviewResponse["overview"]

/** How long counts of the log are reused, in milliseconds: many open pages cost as much as one. */
const REUSE_MS = 10_000

/** Whether messages get through, for staff: all of it is read, nothing changed. */
export class Overview {
  private readonly database: Database
  private readonly deadLetters: DeadLetters
  private readonly logDays: number
  private counted: { at: number; published: Promise<Summary["published"]> } | undefined

  constructor({ database, options }: Dependencies) {
    this.database = database
    this.deadLetters = new DeadLetters({ database, options })
    this.logDays = options.logDays
  }

  /** What waits, what went out, who works, what needs a person. Counts of the log are at most 10 seconds old. */
  async read(): Promise<Summary> {
    const [outbox, published, { processes, queues, integrators }, deadLetters, repairs] = await Promise.all([
      this.outbox(),
      this.published(Date.now()),
      readProcesses(this.database.sql),
      this.deadLetters.counts(),
      this.repairs(),
    ])
    const names = allMessages().flatMap(({ direction, name }) => (direction === "outgoing" ? [name] : []))
    const chosen = { names: [...new Set(names)], snapshots: snapshotNames() }
    return { outbox, published, processes, queues, integrators, dead_letters: deadLetters, repairs, ...chosen }
  }

  /** The messages of what `q` names: a subject, such as an order by its number, or a message by its id. */
  search(q: string): Promise<AdminMessageSearchResponse["search"]> {
    return searchMessages(q, { sql: this.database.sql, logDays: this.logDays })
  }

  /**
   * A published message by its position; personal data is hidden unless `isRevealed`.
   *
   * @throws LOGGED_MESSAGE_NOT_FOUND
   */
  loggedMessage(id: string, isRevealed: boolean): Promise<AdminLoggedMessageResponse["message"]> {
    return readLoggedMessage(id, { sql: this.database.sql, logDays: this.logDays, isRevealed })
  }

  private async outbox(): Promise<Summary["outbox"]> {
    const [row] = await this.database.sql<Omit<Summary["outbox"], "oldest_at"> & { oldest_at: Date | null }>(OUTBOX)
    const none = { total: 0, ready: 0, settling: 0, held_back: 0 }
    return { ...none, ...row, oldest_at: row?.oldest_at?.toISOString() ?? null }
  }

  private published(now: number): Promise<Summary["published"]> {
    if (!this.counted || now - this.counted.at >= REUSE_MS) {
      const published = countPublished(this.database)
      this.counted = { at: now, published }
      published.catch(() => (this.counted = undefined))
    }
    return this.counted.published
  }

  private repairs(): Promise<Summary["repairs"]> {
    return this.database.sql(
      `select kind, count(*)::int as count from apparel_repair where repaired_at > now() - interval '7 days'
        group by kind order by count desc, kind`
    )
  }
}

/** What is held back waits for a person and not for the relay, so it does not make the outbox late. */
const OUTBOX = `
  select count(*)::int as total, count(*) filter (where state = 'ready')::int as ready,
    count(*) filter (where state = 'settling')::int as settling, count(*) filter (where state = 'held_back')::int as held_back,
    min(occurred_at) filter (where state = 'ready') as oldest_at
  from (select occurred_at, case when not is_ready then 'settling' when blocked.since <= id then 'held_back' else 'ready' end as state
    from apparel_outbox left join (select parked.aggregate_type, parked.aggregate_id, min(parked.id) as since
      from apparel_dead_letter letter join apparel_outbox parked on parked.id = letter.outbox_id
      where letter.direction = 'outgoing' and letter.status in ('open', 'retrying') group by 1, 2) blocked
      using (aggregate_type, aggregate_id)) rows`
