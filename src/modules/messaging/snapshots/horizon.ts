import type { Sql } from "../../../shared/database"

/**
 * Notes for listed messages which transactions their rows have to wait for. It has to be a transaction of its own, after the
 * one that listed them: its number is then above that of each transaction that drew a position before theirs.
 *
 * A change whose transaction is still open may have a lower position than a message of a snapshot and is not in its body. A
 * receiver that compares positions, as the `version` of a stock level, would take the change for an old one when it comes. So a
 * row is read when every transaction below its horizon has ended; later changes have higher positions.
 */
export async function markHorizon(replayId: string, sql: Sql): Promise<void> {
  await sql(`update apparel_snapshot_message set horizon = pg_current_xact_id() where replay_id = $1 and horizon is null`, [
    replayId,
  ])
}

/** SQL condition on message `m`: every transaction below its horizon has ended. */
export const IS_BEHIND_HORIZON = `m.horizon < pg_snapshot_xmin(pg_current_snapshot())`
