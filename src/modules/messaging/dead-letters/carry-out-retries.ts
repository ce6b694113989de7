import type { Database, Sql } from "../../../shared/database"
import { messagingErrors } from "../errors"
import { hasCode } from "../../../shared/errors"
import type { Headers, Transport, WireMessage } from "../transports/transport"

type Worker = {
  database: Database
  transport: Pick<Transport, "send">
  /** Most dead letters of one call. (Default: 100) */
  limit?: number
}

type RetryRow = {
  id: string
  queue: string | null
  message_id: string | null
  name: string | null
  routing_key: string | null
  user_name: string | null
  headers: Headers
  body: Buffer
  died_at: Date
}

/** The copy starts over: it has all its attempts again. */
const COUNTS_OF_THE_DEAD = /^x-apparel-attempt$|^x-death$|^x-first-death-|^x-last-death-/

/**
 * Does what staff asked for by `requestRetry`, and returns how many dead letters it settled; a worker calls it again
 * while that is not 0. Several workers share the work: each takes rows that no other has.
 *
 * An incoming message goes to its own consumer's queue with the same id, by no exchange, so that no other consumer
 * gets it again. It is handed over before its row says so: a crash between the two hands it over once more, and the
 * inbox drops the second. An outgoing one still waits in the outbox and goes on as soon as nothing is in its way.
 *
 * @throws TRANSPORT_UNAVAILABLE: what was not handed over stays `retrying` for the next call.
 */
export async function carryOutRetries({ database, transport, limit = 100 }: Worker): Promise<number> {
  const { settled, failure } = await database.transaction(async (sql) => {
    const unblocked = await unblock(limit, sql)
    const rows = await sql<RetryRow>(
      `select id, queue, message_id, name, routing_key, user_name, headers, body, died_at from apparel_dead_letter
        where status = 'retrying' and direction = 'incoming' order by id limit $1 for update skip locked`,
      [limit]
    )
    let settled = unblocked
    for (const [queue, letters] of byQueue(rows)) {
      const failure = await failureOf(() => transport.send(queue, letters.map(messageOf)))
      const ids = letters.map(({ id }) => id)
      if (failure === undefined) await close(ids, sql)
      else if (hasCode(failure, "UNKNOWN_QUEUE")) await reopen(ids, queue, sql)
      else return { settled, failure }
      settled += letters.length
    }
    return { settled, failure: undefined }
  })
  if (failure !== undefined) throw failure
  return settled
}

async function failureOf(work: () => Promise<void>): Promise<Error | undefined> {
  try {
    await work()
    return undefined
  } catch (error) {
    return error instanceof Error ? error : messagingErrors.TRANSPORT_UNAVAILABLE({ detail: "it gave no reason" })
  }
}

async function unblock(limit: number, sql: Sql): Promise<number> {
  const rows = await sql(
    `update apparel_dead_letter set status = 'retried', resolved_at = now() where id in
      (select id from apparel_dead_letter where status = 'retrying' and direction = 'outgoing'
        order by id limit $1 for update skip locked) returning id`,
    [limit]
  )
  return rows.length
}

const close = (ids: string[], sql: Sql) =>
  sql(`update apparel_dead_letter set status = 'retried', resolved_at = now() where id = any($1)`, [ids])

const reopen = (ids: string[], queue: string, sql: Sql) =>
  sql(
    `update apparel_dead_letter set status = 'open', reason_code = 'UNKNOWN_QUEUE',
      reason = 'The retry found no queue ' || $2::text || '; its consumer is gone', resolved_by = null where id = any($1)`,
    [ids, queue]
  )

function byQueue(rows: RetryRow[]): Map<string, RetryRow[]> {
  const groups = new Map<string, RetryRow[]>()
  for (const row of rows) groups.set(row.queue ?? "", [...(groups.get(row.queue ?? "") ?? []), row])
  return groups
}

type Copy = WireMessage & { routingKey: string; user?: string }

function messageOf(row: RetryRow): Copy {
  const headers = Object.fromEntries(Object.entries(row.headers).filter(([name]) => !COUNTS_OF_THE_DEAD.test(name)))
  return {
    messageId: row.message_id ?? "",
    type: row.name ?? "",
    routingKey: row.routing_key ?? row.queue ?? "",
    ...(row.user_name !== null && { user: row.user_name }),
    headers,
    body: row.body,
    timestamp: Math.floor(happenedAt(row).getTime() / 1_000),
  }
}

/** The sender's own time, by which the inbox knows messages that are too old to be remembered. */
function happenedAt({ headers, died_at }: RetryRow): Date {
  const time = new Date(String(headers["cloudEvents:time"] ?? ""))
  return Number.isNaN(time.getTime()) ? died_at : time
}
