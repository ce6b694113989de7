import type { AdminReplay } from "../../../types/http/messaging"
import type { Database, Sql } from "../../../shared/database"
import { messagingErrors } from "../errors"
import type { MessagingOptions } from "../options"
import { Queues } from "../queues"
import { dropWaiting } from "../snapshots/drop-waiting"
import { requestSnapshot, type SnapshotRequest } from "../snapshots/request-snapshot"
import { findSubject } from "../subjects"
import { REPLAY, REPLAYED, replayedBy, replayOf, type ReplayRow } from "./replay-row"

type Dependencies = {
  database: Database
  options: MessagingOptions
  /** Asked before a replay is taken. (Default: the queues of `options`) */
  queues?: Pick<Queues, "assertExists" | "assertIsIntegrators">
}

export type ReplayRequest = {
  /** The one queue that gets the messages, named as `Transport.send` names it. */
  queue: string
  filter: {
    /** What the messages are about, as staff name it, such as the number or id of an order. (Default: all) */
    subject?: string
    /** Names of messages. (Default: all) */
    names?: string[]
    /** Bounds of when they were published, inclusive. (Default: all that is kept, until now) */
    from?: Date
    to?: Date
  }
  by: string
}

/** Sending published messages again, or how things stand now, on request; a worker carries it out (`carryOutReplays`). */
export class Replays {
  private readonly database: Database
  private readonly options: MessagingOptions
  private readonly queues: Pick<Queues, "assertExists" | "assertIsIntegrators">

  constructor({ database, options, queues = new Queues(options) }: Dependencies) {
    this.database = database
    this.options = options
    this.queues = queues
  }

  /**
   * Asks for a replay. What is published later is never part of it, so it always ends.
   *
   * @throws UNKNOWN_QUEUE, SUBJECT_NOT_FOUND, or NOTHING_TO_REPLAY when no message matches.
   */
  async requestReplay(
    { queue, filter: { subject, names, from, to }, by }: ReplayRequest,
    now = new Date()
  ): Promise<AdminReplay> {
    await this.queues.assertExists(queue)
    const oldest = new Date(now.getTime() - (this.options.logDays + 1) * 86_400_000)
    const filter = {
      ordering_keys: subject === undefined ? null : await this.orderingKeys(subject),
      names: names ?? null,
      from: (from && from > oldest ? from : oldest).toISOString(),
      to: (to && to < now ? to : now).toISOString(),
    }
    const [{ total } = { total: 0 }] = await this.database.sql<{ total: number }>(
      `select count(*)::int as total from apparel_log where ${REPLAYED}`,
      replayedBy(filter)
    )
    if (total === 0) throw messagingErrors.NOTHING_TO_REPLAY({})
    const [row] = await this.database.sql<ReplayRow>(
      `insert into apparel_replay (queue, filter, total, requested_by) values ($1, $2, $3, $4) returning ${REPLAY}`,
      [queue, JSON.stringify(filter), total, by]
    )
    return this.found(row, "")
  }

  /**
   * Asks for a snapshot: how everything stands, for an integrator who starts later than the log reaches.
   *
   * @throws as `requestSnapshot`
   */
  async requestSnapshot(request: SnapshotRequest, now = new Date()): Promise<AdminReplay> {
    return replayOf(await requestSnapshot(request, { sql: this.database.sql, queues: this.queues, now }))
  }

  /** The newest 50, snapshots too, newest first. */
  async list(): Promise<AdminReplay[]> {
    const rows = await this.database.sql<ReplayRow>(`select ${REPLAY} from apparel_replay order by id desc limit 50`)
    return rows.map(replayOf)
  }

  /**
   * Stops a replay or snapshot after the page that is on its way; what was sent stays sent.
   *
   * @throws REPLAY_NOT_FOUND, or REPLAY_ENDED.
   */
  cancel(id: string): Promise<AdminReplay> {
    return this.database.transaction(async (sql) => {
      const { status } = await this.locked(id, sql)
      if (status !== "waiting" && status !== "running") throw messagingErrors.REPLAY_ENDED({ id, status })
      const [row] = await sql<ReplayRow>(
        `update apparel_replay set status = 'canceled', finished_at = now() where id = $1 returning ${REPLAY}`,
        [id]
      )
      await dropWaiting(id, sql)
      return this.found(row, id)
    })
  }

  private async locked(id: string, sql: Sql): Promise<AdminReplay> {
    const [row] = await sql<ReplayRow>(`select ${REPLAY} from apparel_replay where id = $1 for update`, [id])
    return this.found(row, id)
  }

  private found(row: ReplayRow | undefined, id: string): AdminReplay {
    if (!row) throw messagingErrors.REPLAY_NOT_FOUND({ id })
    return replayOf(row)
  }

  private async orderingKeys(text: string): Promise<string[]> {
    const subject = await findSubject(text, this.database.sql)
    if (!subject) throw messagingErrors.SUBJECT_NOT_FOUND({ subject: text })
    return subject.orderingKeys
  }
}
