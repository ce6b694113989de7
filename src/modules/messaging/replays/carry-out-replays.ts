import { outgoingMessage } from "../contract/registry"
import type { Database, Sql } from "../../../shared/database"
import { REPLAY_HEADER, wireMessageOf, type MessageRow } from "../envelope"
import type { MessagingOptions } from "../options"
import { hasCode } from "../../../shared/errors"
import type { Transport } from "../transports/transport"
import { REPLAY, REPLAYED, replayedBy, type ReplayRow } from "./replay-row"

type Worker = {
  database: Database
  transport: Pick<Transport, "send">
  options: Pick<MessagingOptions, "source">
  /** Most messages of one call, which is the rate per second of one replay. (Default: 500) */
  limit?: number
}

/**
 * Sends the next page of the longest waiting replay and returns how many messages it sent; 0 when nothing is due.
 *
 * A replay advances at most once a second, whichever workers call this and how often, and only one of them has its
 * row. The messages carry their first ids and `x-apparel-replay`. The page is handed over before the row says so: a
 * crash between the two sends that page once more.
 *
 * @throws TRANSPORT_UNAVAILABLE: the replay goes on from the same place with the next call.
 */
export function carryOutReplays({ database, transport, options, limit = 500 }: Worker): Promise<number> {
  return database.transaction(async (sql) => {
    const [replay] = await sql<ReplayRow>(
      `select ${REPLAY} from apparel_replay
        where status in ('waiting', 'running') and (advanced_at is null or advanced_at <= clock_timestamp() - interval '1 second')
        order by advanced_at nulls first, id limit 1 for update skip locked`
    )
    if (!replay) return 0
    const rows = await readPage(replay, limit, sql)
    try {
      if (rows.length > 0)
        await transport.send(
          replay.queue,
          rows.map((row) => replayed(row, options.source))
        )
    } catch (error) {
      if (!hasCode(error, "UNKNOWN_QUEUE")) throw error
      await fail(replay, sql)
      return 0
    }
    await sql(
      `update apparel_replay set sent = sent + $2, last_log_id = $3, advanced_at = clock_timestamp(), status = $4,
        finished_at = case $4 when 'done' then now() end where id = $1`,
      [replay.id, rows.length, rows.at(-1)?.id ?? replay.last_log_id, rows.length < limit ? "done" : "running"]
    )
    return rows.length
  })
}

function readPage({ filter, last_log_id }: ReplayRow, limit: number, sql: Sql): Promise<MessageRow[]> {
  return sql<MessageRow>(
    `select id, coalesce(sequence, id) as sequence, event_id, name, version, aggregate_type, aggregate_id, ordering_key, data::text as body, traceparent, occurred_at
      from apparel_log where ${REPLAYED} and id > $5 order by id limit $6`,
    [...replayedBy(filter), last_log_id, limit]
  )
}

function replayed(row: MessageRow, source: string) {
  const type = outgoingMessage(row)
  const message = wireMessageOf(row, source, type)
  return { ...message, headers: { ...message.headers, [REPLAY_HEADER]: true }, routingKey: type?.routingKey ?? row.name }
}

const fail = ({ id, queue }: ReplayRow, sql: Sql) =>
  sql(`update apparel_replay set status = 'failed', failure = $2, finished_at = now() where id = $1`, [
    id,
    `There is no queue ${queue}`,
  ])
