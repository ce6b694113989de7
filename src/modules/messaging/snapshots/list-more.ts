import type { Sql } from "../../../shared/database"
import type { SnapshotRow } from "../replays/replay-row"
import { findSnapshot } from "./registry"
import { listRows, type ListedRow } from "./rows"

/**
 * Lists the next rows of a snapshot as messages to be sent, until `limit` wait, and notes how far it came.
 *
 * A message has its id and its position from now on, whatever becomes of this process. The position is a number of the
 * outbox, drawn before the row is read: see `markHorizon`.
 */
export async function listMore(replay: SnapshotRow, limit: number, sql: Sql): Promise<void> {
  const [{ waiting } = { waiting: 0 }] = await sql<{ waiting: number }>(
    `select count(*)::int as waiting from apparel_snapshot_message where replay_id = $1`,
    [replay.id]
  )
  const { of, since, until } = replay.filter
  let { index, after } = replay.progress ?? { index: 0, after: "" }
  let room = limit - waiting
  while (room > 0 && index < of.length) {
    const name = of[index] ?? ""
    const snapshot = findSnapshot(name)
    // A name that nobody registers any more, as when a slice left the host, has no rows.
    const rows = snapshot ? await listRows(snapshot, { since, until, after, limit: room }, sql) : []
    await insert(replay.id, { name, rows }, sql)
    after = rows.at(-1)?.key ?? after
    if (rows.length < room) {
      index += 1
      after = ""
    }
    room -= rows.length
  }
  await sql(
    `update apparel_replay set status = 'running', progress = $2, advanced_at = clock_timestamp(),
      started_at = coalesce(started_at, now()) where id = $1`,
    [replay.id, JSON.stringify({ index, after })]
  )
}

/** Whether every row was listed. */
export const isListed = ({ progress, filter }: SnapshotRow): boolean => (progress?.index ?? 0) >= filter.of.length

async function insert(replayId: string, { name, rows }: { name: string; rows: ListedRow[] }, sql: Sql): Promise<void> {
  await sql(
    `insert into apparel_snapshot_message (replay_id, position, snapshot, key, aggregate_id, partition)
     select $1, nextval(pg_get_serial_sequence('apparel_outbox', 'id')), $2, listed.key, listed.aggregate_id,
       apparel_partition_of(listed.aggregate_id)
     from unnest($3::text[], $4::text[]) with ordinality as listed(key, aggregate_id, n) order by listed.n`,
    [replayId, name, rows.map(({ key }) => key), rows.map(({ aggregate_id }) => aggregate_id)]
  )
}
