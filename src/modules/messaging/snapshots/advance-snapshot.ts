import type { Sql } from "../../../shared/database"
import { failWhenQueueIsGone } from "../replays/fail-when-queue-is-gone"
import { REPLAY, type SnapshotRow } from "../replays/replay-row"
import { markHorizon } from "./horizon"
import { isListed } from "./list-more"
import { sendPage, type Sending, type SentPage } from "./send-page"

/**
 * Sends what a snapshot has listed and can tell now, and returns how many messages that were. It is done when every row was
 * listed and told; what cannot be told yet does not hold up the others.
 *
 * @throws TRANSPORT_UNAVAILABLE
 */
export async function advanceSnapshot(id: string, sending: Sending): Promise<number> {
  const { database } = sending
  await markHorizon(id, database.sql)
  return database.transaction(async (sql) => {
    const [snapshot] = await sql<SnapshotRow>(
      `select ${REPLAY} from apparel_replay where id = $1 and status = 'running' for update skip locked`,
      [id]
    )
    if (!snapshot) return 0
    return failWhenQueueIsGone(snapshot, sql, async () => {
      const page = await sendPage(snapshot, sending, sql)
      await note(snapshot, page, sql)
      return page.sent
    })
  })
}

async function note(snapshot: SnapshotRow, { sent, gone, leftOut, failure }: SentPage, sql: Sql): Promise<void> {
  await sql(
    `update apparel_replay set sent = sent + $2, left_out = left_out + $3, failure = coalesce($4, failure),
      total = greatest(total - $5, sent + $2 + left_out + $3) where id = $1`,
    [snapshot.id, sent, leftOut, failure, gone]
  )
  if (!isListed(snapshot)) return
  await sql(
    `update apparel_replay set status = 'done', finished_at = now(), total = sent + left_out
      where id = $1 and not exists (select 1 from apparel_snapshot_message m where m.replay_id = $1)`,
    [snapshot.id]
  )
}
