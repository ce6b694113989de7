import type { Database, Sql } from "../../shared/database"
import type { EmailOptions } from "./options"
import { LONGEST_ATTEMPT_SECONDS } from "./attempts"

type HousekeepingSetup = { database: Pick<Database, "sql">; options: Pick<EmailOptions, "keepCopiesDays"> }

const PAGE = 1_000
const DAY_MS = 86_400_000

/** Longer than the retries of the sender last; whoever waits longer waits for nothing. */
const GIVE_UP_AFTER_DAYS = 2

// Emptying changes no `updated_at`: it stays the time at which the email ended.
const EMPTY_COPIES = `
  update apparel_email set html = null, plain = null, data = '{}' where id = any (array(
    select id from apparel_email where id > $2 and status not in ('queued', 'sending') and updated_at < $1
      and (html is not null or plain is not null or data <> '{}') order by id limit ${PAGE}))
  returning id`

const GIVE_UP = `
  update apparel_email set status = 'failed', secret = null, sending_since = null, updated_at = clock_timestamp(),
    last_error_code = 'GAVE_UP',
    last_error = 'Not sent within ${GIVE_UP_AFTER_DAYS} days' || coalesce('; last: ' || last_error, '')
  where id = any (array(
    select id from apparel_email where id > $2 and created_at < $1 and (status = 'queued'
      or (status = 'sending' and sending_since < clock_timestamp() - make_interval(secs => ${LONGEST_ATTEMPT_SECONDS})))
      order by id limit ${PAGE} for update skip locked))
  returning id`

/** Nobody counts longer than an hour. */
const FORGET_COUNTS = `delete from apparel_email_request_count where started_at < $1::timestamptz - interval '1 day'`

/** Keeps the emails' table small, and what hangs in it in sight. */
export class Housekeeping {
  constructor(private readonly setup: HousekeepingSetup) {}

  /** Empties what emails showed that ended more than `keepCopiesDays` before `now`; returns how many. */
  emptyCopies(now: Date): Promise<number> {
    const { database, options } = this.setup
    return inPages(database.sql, EMPTY_COPIES, daysBefore(now, options.keepCopiesDays))
  }

  /** Fails the emails that still wait two days after they were asked for (code GAVE_UP), with their secrets; returns how many. */
  giveUp(now: Date): Promise<number> {
    return inPages(this.setup.database.sql, GIVE_UP, daysBefore(now, GIVE_UP_AFTER_DAYS))
  }

  /** Forgets who asked for something more than a day before `now`. */
  async forgetCounts(now: Date): Promise<void> {
    await this.setup.database.sql(FORGET_COUNTS, [now])
  }
}

/** Runs `statement`, which changes a page of emails after an id, until none is left. */
async function inPages(sql: Sql, statement: string, before: Date): Promise<number> {
  for (let changed = 0, afterId = ""; ;) {
    const rows = await sql<{ id: string }>(statement, [before, afterId])
    changed += rows.length
    if (rows.length < PAGE) return changed
    afterId = rows.reduce((last, { id }) => (id > last ? id : last), afterId)
  }
}

const daysBefore = (now: Date, days: number): Date => new Date(now.getTime() - days * DAY_MS)
