import type { AdminSnapshotFilter } from "../../../types/http/messaging"
import type { Sql } from "../../../shared/database"
import { messagingErrors } from "../errors"
import type { Queues } from "../queues"
import { REPLAY, type SnapshotRow } from "../replays/replay-row"
import { findSnapshot, snapshotNames } from "./registry"
import { countRows } from "./rows"

export type SnapshotRequest = {
  /** The one queue that gets the messages, by its full name; of an integrator. */
  queue: string
  /** What to tell of, by the names that slices registered, such as `orders`. */
  of: string[]
  /** Leaves out what was made before, where age says something, as of orders. (Default: nothing) */
  since?: Date
  by: string
}

type Asking = { sql: Sql; queues: Pick<Queues, "assertIsIntegrators">; now: Date }

/**
 * Asks for a snapshot. What is made later is no part of it, so it always ends.
 *
 * @throws UNKNOWN_SNAPSHOT, UNKNOWN_QUEUE, QUEUE_OF_THE_SHOP, SNAPSHOT_EMPTY when there is nothing to tell of, or
 * SNAPSHOT_UNDER_WAY: one at a time per queue.
 */
export async function requestSnapshot(request: SnapshotRequest, { sql, queues, now }: Asking): Promise<SnapshotRow> {
  const { queue, since, by } = request
  const of = [...new Set(request.of)]
  const chosen = of.map(findSnapshot).filter((snapshot) => snapshot !== undefined)
  if (chosen.length < of.length || of.length === 0) throw messagingErrors.UNKNOWN_SNAPSHOT({ known: snapshotNames() })
  await queues.assertIsIntegrators(queue)
  const filter: AdminSnapshotFilter = { of, since: since?.toISOString() ?? null, until: now.toISOString() }
  let total = 0
  for (const snapshot of chosen) total += await countRows(snapshot, filter, sql)
  if (total === 0) throw messagingErrors.SNAPSHOT_EMPTY({})
  const [row] = await sql<SnapshotRow>(
    `insert into apparel_replay (kind, queue, filter, total, requested_by) values ('snapshot', $1, $2, $3, $4)
      on conflict (queue) where kind = 'snapshot' and status in ('waiting', 'running') do nothing returning ${REPLAY}`,
    [queue, JSON.stringify(filter), total, by]
  )
  if (!row) throw messagingErrors.SNAPSHOT_UNDER_WAY({})
  return row
}
