import type { Sql } from "../../../shared/database"

/** Forgets what a snapshot that ended has yet to send. */
export async function dropWaiting(replayId: string, sql: Sql): Promise<void> {
  await sql(`delete from apparel_snapshot_message where replay_id = $1`, [replayId])
}
