import type {
  AdminDeadLetter,
  AdminDeadLetterCounts,
  AdminDeadLetterFilter,
  AdminDeadLettersResponse,
  AdminDeadLetterResponse,
  DeadLetterGroup,
  DeadLetterStatus,
} from "../../../types/http/messaging"
import type { Database, Sql } from "../../../shared/database"
import { messagingErrors } from "../errors"
import { readableBody } from "../masking/readable-body"
import type { MessagingOptions } from "../options"
import { conditionOf } from "./conditions"
import { deadLetterOf, LISTED, type DeadLetterRow } from "./dead-letter-row"

type Dependencies = { database: Database; options: MessagingOptions }

export type DeadLetterPage = { limit: number; cursor?: string }

/** Which dead letters are meant: named ones, or all open ones that match. */
export type DeadLetterChoice = { ids: string[] } | { filter: AdminDeadLetterFilter }

/**
 * Messages that wait for a person. What staff decide is written down here; a worker, which has the connections,
 * carries it out (`carryOutRetries`).
 *
 *   open -> retrying -> retried      the worker handed it over, or let its stream go on
 *   open -> retrying -> open         it can never arrive, such as when its queue is gone
 *   open, retrying   -> discarded    it will never be sent or applied
 */
export class DeadLetters {
  private readonly database: Database

  constructor({ database }: Dependencies) {
    this.database = database
  }

  /** Newest first. A page costs the same however many there are. */
  async list(filter: AdminDeadLetterFilter, { limit, cursor }: DeadLetterPage): Promise<AdminDeadLettersResponse> {
    const { text, values } = await conditionOf(filter, this.database.sql)
    const place = values.length
    const rows = await this.database.sql<DeadLetterRow>(
      `select ${LISTED} from apparel_dead_letter
        where ${text} and ($${place + 1}::bigint is null or id < $${place + 1}) order by id desc limit $${place + 2}`,
      [...values, cursor ?? null, limit + 1]
    )
    const page = rows.slice(0, limit).map(deadLetterOf)
    return { dead_letters: page, next_cursor: rows.length > limit ? (page.at(-1)?.id ?? null) : null }
  }

  /**
   * One with headers and body; personal data is hidden unless `isRevealed`.
   *
   * @throws DEAD_LETTER_NOT_FOUND
   */
  async retrieve(id: string, isRevealed: boolean): Promise<AdminDeadLetterResponse["dead_letter"]> {
    type Row = DeadLetterRow & { headers: Record<string, unknown>; body: Buffer }
    const [row] = await this.database.sql<Row>(`select ${LISTED}, headers, body from apparel_dead_letter where id = $1`, [id])
    if (!row) throw messagingErrors.DEAD_LETTER_NOT_FOUND({ id })
    const { headers, body, ...listed } = row
    return { ...deadLetterOf(listed), headers, ...readableBody({ ...row, body }, isRevealed) }
  }

  /** How many there are by status, and the open ones by what is wrong with them, most first. */
  async counts(): Promise<AdminDeadLetterCounts> {
    const [statuses, groups] = await Promise.all([
      this.database.sql<{ status: DeadLetterStatus; count: number }>(
        `select status, count(*)::int as count from apparel_dead_letter group by status`
      ),
      this.database.sql<DeadLetterGroup>(
        `select direction, consumer, name, reason_code, count(*)::int as count from apparel_dead_letter
          where status = 'open' group by 1, 2, 3, 4 order by count desc, 2, 3, 4 limit 100`
      ),
    ])
    const counts = { open: 0, retrying: 0, retried: 0, discarded: 0 }
    for (const { status, count } of statuses) counts[status] = count
    return { ...counts, groups }
  }

  /**
   * Asks the workers to try again and returns how many were taken; all named ones or none.
   *
   * @throws DEAD_LETTER_NOT_FOUND, or DEAD_LETTER_RESOLVED when a named one is not open.
   */
  requestRetry(choice: DeadLetterChoice, by: string): Promise<number> {
    return this.database.transaction(async (sql) => {
      const chosen = await this.choose(choice, sql)
      await lock(chosen, ["open"], sql)
      const rows = await sql(
        `update apparel_dead_letter set status = 'retrying', resolved_by = $2, resolved_at = null, resolution = null
          where id = any($1) returning id`,
        [chosen, by]
      )
      return rows.length
    })
  }

  /**
   * Gives them up for good, and empties them: nobody needs what will never be sent or applied. The messages that wait behind an
   * outgoing one go on without it. All or none.
   *
   * @throws DEAD_LETTER_NOT_FOUND, or DEAD_LETTER_RESOLVED when one is neither open nor waiting for its retry.
   */
  discard(ids: string[], { by, reason }: { by: string; reason: string }): Promise<number> {
    return this.database.transaction(async (sql) => {
      await lock(ids, ["open", "retrying"], sql)
      const rows = await sql<{ outbox_id: string | null }>(
        `update apparel_dead_letter set status = 'discarded', resolved_by = $2, resolved_at = now(), resolution = $3,
            headers = '{}', body = ''
          where id = any($1) returning case direction when 'outgoing' then outbox_id end as outbox_id`,
        [ids, by, reason]
      )
      const unsent = rows.flatMap(({ outbox_id }) => outbox_id ?? [])
      if (unsent.length > 0) await sql(`delete from apparel_outbox where id = any($1)`, [unsent])
      return rows.length
    })
  }

  private async choose(choice: DeadLetterChoice, sql: Sql): Promise<string[]> {
    if ("ids" in choice) return choice.ids
    const { text, values } = await conditionOf({ ...choice.filter, status: ["open"] }, sql)
    const rows = await sql<{ id: string }>(
      `select id from apparel_dead_letter where ${text} order by id for update skip locked`,
      values
    )
    return rows.map(({ id }) => id)
  }
}

async function lock(ids: string[], allowed: AdminDeadLetter["status"][], sql: Sql): Promise<void> {
  const rows = await sql<{ id: string; status: AdminDeadLetter["status"] }>(
    `select id, status from apparel_dead_letter where id = any($1) order by id for update`,
    [ids]
  )
  const statuses = new Map(rows.map(({ id, status }) => [id, status]))
  for (const id of ids) {
    const status = statuses.get(id)
    if (status === undefined) throw messagingErrors.DEAD_LETTER_NOT_FOUND({ id })
    if (!allowed.includes(status)) throw messagingErrors.DEAD_LETTER_RESOLVED({ id, status })
  }
}
