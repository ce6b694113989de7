import type { Sql } from "../../../shared/database"
import { REPLAY_HEADER, type MessageRow } from "../envelope"
import type { MessagingOptions } from "../options"
import type { Transport } from "../transports/transport"
import { copyOf } from "./copy-of"
import { REPLAYED, replayedBy, type LogReplayRow } from "./replay-row"

type Sending = { transport: Pick<Transport, "send">; options: Pick<MessagingOptions, "source">; limit: number }

/**
 * Sends the next page of the log, with the first ids, and notes it in the transaction `sql`: a crash between the two sends
 * that page once more. Returns how many messages it sent.
 *
 * @throws TRANSPORT_UNAVAILABLE, UNKNOWN_QUEUE
 */
export async function sendLoggedPage(replay: LogReplayRow, { transport, options, limit }: Sending, sql: Sql): Promise<number> {
  const rows = await readPage(replay, limit, sql)
  if (rows.length > 0) {
    const mark = { source: options.source, mark: REPLAY_HEADER }
    await transport.send(
      replay.queue,
      rows.map((row) => copyOf(row, mark))
    )
  }
  await sql(
    `update apparel_replay set sent = sent + $2, last_log_id = $3, advanced_at = clock_timestamp(), status = $4,
      started_at = coalesce(started_at, now()), finished_at = case $4 when 'done' then now() end where id = $1`,
    [replay.id, rows.length, rows.at(-1)?.id ?? replay.last_log_id, rows.length < limit ? "done" : "running"]
  )
  return rows.length
}

function readPage({ filter, last_log_id }: LogReplayRow, limit: number, sql: Sql): Promise<MessageRow[]> {
  return sql<MessageRow>(
    `select id, coalesce(sequence, id) as sequence, event_id, name, version, aggregate_type, aggregate_id, ordering_key, data::text as body, traceparent, occurred_at
      from apparel_log where ${REPLAYED} and id > $5 order by id limit $6`,
    [...replayedBy(filter), last_log_id, limit]
  )
}
