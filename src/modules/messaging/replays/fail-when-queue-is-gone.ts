import type { Sql } from "../../../shared/database"
import { hasCode } from "../../../shared/errors"
import { dropWaiting } from "../snapshots/drop-waiting"

/** Runs `send` and returns how many messages it sent. Where the queue is gone by now the replay has failed, in sight of staff. */
export async function failWhenQueueIsGone(
  { id, queue }: { id: string; queue: string },
  sql: Sql,
  send: () => Promise<number>
): Promise<number> {
  try {
    return await send()
  } catch (error) {
    if (!hasCode(error, "UNKNOWN_QUEUE")) throw error
    await sql(`update apparel_replay set status = 'failed', failure = $2, finished_at = now() where id = $1`, [
      id,
      `There is no queue ${queue}`,
    ])
    await dropWaiting(id, sql)
    return 0
  }
}
