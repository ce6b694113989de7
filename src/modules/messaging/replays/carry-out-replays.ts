import type { Database } from "../../../shared/database"
import type { MessagingOptions } from "../options"
import { listMore } from "../snapshots/list-more"
import { advanceSnapshot } from "../snapshots/advance-snapshot"
import type { Transport } from "../transports/transport"
import { failWhenQueueIsGone } from "./fail-when-queue-is-gone"
import { REPLAY, type ReplayRow } from "./replay-row"
import { sendLoggedPage } from "./send-logged-page"

type Worker = {
  database: Database
  transport: Pick<Transport, "send">
  options: Pick<MessagingOptions, "source" | "maxBodyBytes">
  /** Most messages of one call, which is the rate per second of each. (Default: 500, of a snapshot 200) */
  limit?: number
}

/**
 * Sends the next page of the replay or snapshot that has waited longest, and returns how many messages it sent; 0 when
 * nothing is due.
 *
 * Each advances at most once a second, whichever workers call this and how often, and only one of them has its row. The
 * messages carry their ids and what marks them. A page is handed over before the row says so: a crash between the two sends
 * it once more.
 *
 * @throws TRANSPORT_UNAVAILABLE: it goes on from the same place with a later call.
 */
export async function carryOutReplays({ database, transport, options, limit }: Worker): Promise<number> {
  const taken = await database.transaction(async (sql) => {
    const [replay] = await sql<ReplayRow>(
      `select ${REPLAY} from apparel_replay
        where status in ('waiting', 'running') and (advanced_at is null or advanced_at <= clock_timestamp() - interval '1 second')
        order by advanced_at nulls first, id limit 1 for update skip locked`
    )
    if (!replay) return 0
    if (replay.kind === "log")
      return failWhenQueueIsGone(replay, sql, () => sendLoggedPage(replay, { transport, options, limit: limit ?? 500 }, sql))
    await listMore(replay, limit ?? 200, sql)
    return replay
  })
  return typeof taken === "number" ? taken : advanceSnapshot(taken.id, { database, transport, options, limit: limit ?? 200 })
}
