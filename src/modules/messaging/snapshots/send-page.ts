import type { Database, Sql } from "../../../shared/database"
import { SNAPSHOT_HEADER } from "../envelope"
import type { MessagingOptions } from "../options"
import { needsBody } from "../relay/compose"
import type { OutboxRow } from "../relay/outbox-row"
import { copyOf } from "../replays/copy-of"
import type { Transport } from "../transports/transport"
import { composePage, type ComposedPage } from "./compose-page"
import { IS_BEHIND_HORIZON } from "./horizon"

export type Sending = {
  database: Database
  transport: Pick<Transport, "send">
  options: Pick<MessagingOptions, "source" | "maxBodyBytes">
  /** Most messages of one page. */
  limit: number
}

/** What became of a page; `leftOut` could not be told, the last reason is `failure`. */
export type SentPage = { sent: number; gone: number; leftOut: number; failure: string | null }

/** How long a candidate may be open before its subject is left out: the doctor warns of it by then. */
const LONGEST_WAIT = `interval '2 hours'`

/**
 * Sends the messages of a snapshot that can be told now, at most `limit`, in the transaction `sql`.
 *
 * The partitions are locked from before the bodies are read until the queue has the messages, so no relay publishes anything
 * about the same subjects meanwhile: what the queue got before is part of the bodies, what comes after is newer and has a
 * higher sequence. Partitions that are taken are left for the next page; nobody waits for a lock.
 *
 * @throws TRANSPORT_UNAVAILABLE, UNKNOWN_QUEUE; the messages wait as they did, with their ids.
 */
export async function sendPage(replay: { id: string; queue: string }, sending: Sending, sql: Sql): Promise<SentPage> {
  const { database, transport, options, limit } = sending
  // A paused process must not keep its partitions from the relays.
  await sql(`set local idle_in_transaction_session_timeout = '30s'`)
  const partitions = await lockPartitions(replay.id, sql)
  if (partitions.length === 0) return { sent: 0, gone: 0, leftOut: 0, failure: null }
  const page = await composePage(database, { replayId: replay.id, partitions, limit, maxBodyBytes: options.maxBodyBytes })
  const { fitting, obstacles } = splitOff(page, options.maxBodyBytes)
  const messages = await numbered(fitting, sql)
  if (messages.length > 0) {
    const mark = { source: options.source, mark: SNAPSHOT_HEADER }
    await transport.send(
      replay.queue,
      messages.map((row) => copyOf(row, mark))
    )
  }
  const done = [...fitting.map(({ id }) => id), ...page.gone, ...obstacles.map(({ position }) => position)]
  await sql(`delete from apparel_snapshot_message where replay_id = $1 and position = any($2::bigint[])`, [replay.id, done])
  const stuck = done.length === 0 ? await leaveOutStuck(replay.id, sql) : 0
  const failure = stuck > 0 ? "What is open about some of them has not settled for two hours" : (obstacles.at(-1)?.reason ?? null)
  return { sent: fitting.length, gone: page.gone.length, leftOut: obstacles.length + stuck, failure }
}

async function lockPartitions(replayId: string, sql: Sql): Promise<number[]> {
  const rows = await sql<{ partition: number }>(
    `select p.partition from apparel_partition p where p.partition in (
       select m.partition from apparel_snapshot_message m where m.replay_id = $1 and ${IS_BEHIND_HORIZON})
     for update skip locked`,
    [replayId]
  )
  return rows.map(({ partition }) => partition)
}

function splitOff({ rows, obstacles }: ComposedPage, maxBodyBytes: number) {
  const isTooLarge = ({ body }: OutboxRow) => Buffer.byteLength(body) > maxBodyBytes
  const tooLarge = rows.filter(isTooLarge).map(({ id, name }) => ({
    position: id,
    reason: `A body of ${name} has more than ${maxBodyBytes} bytes`,
  }))
  return { fitting: rows.filter((row) => !isTooLarge(row)), obstacles: [...obstacles, ...tooLarge] }
}

/**
 * Gives the messages their sequence, as `storeBodies` does under the same lock. A message without a composer has the
 * number of its row's change elsewhere, so here it has its position: below every change that is not in it.
 */
async function numbered(rows: OutboxRow[], sql: Sql): Promise<OutboxRow[]> {
  const numbers = await sql<{ sequence: string }>(
    `select nextval(pg_get_serial_sequence('apparel_outbox', 'id'))::text as sequence from generate_series(1, $1::int)`,
    [rows.length]
  )
  return rows.map((row, index) => ({ ...row, sequence: (needsBody(row) && numbers[index]?.sequence) || row.sequence }))
}

/** Gives up what would wait for ever, as behind an order that nobody can cancel. */
async function leaveOutStuck(replayId: string, sql: Sql): Promise<number> {
  const stuck = await sql(
    `delete from apparel_snapshot_message m where m.replay_id = $1 and exists (select 1 from apparel_outbox o
       where o.partition = m.partition and o.ordering_key = m.aggregate_id and not o.is_ready
         and o.occurred_at < now() - ${LONGEST_WAIT})
     returning m.position`,
    [replayId]
  )
  return stuck.length
}
