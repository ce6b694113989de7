import { setTimeout as pause } from "node:timers/promises"
import type { Database, Sql } from "./database"
import { sqlState } from "./database-failure"

/** How long one attempt waits for a table: writers who come meanwhile wait behind it, in milliseconds. */
const TABLE_WAIT_MS = 250

/** How long one attempt waits for another process that installs, in milliseconds. */
const TURN_WAIT_MS = 5_000

/** The one key of everything that adds triggers to tables or takes them away, whichever slice they belong to. */
const TRIGGER_LOCK = 7_205_991_604

/** A deadlock, or a lock that did not come in time. */
const BUSY = new Set(["40P01", "55P03"])

/** Begins what changes triggers: one process at a time, and never long in front of a busy table; one round trip. */
export const TRIGGER_TURN = `
  set local lock_timeout = '${TURN_WAIT_MS}ms';
  select pg_advisory_xact_lock(${TRIGGER_LOCK});
  set local lock_timeout = '${TABLE_WAIT_MS}ms'`

/**
 * `work` in a transaction that may change the triggers of ONE table, repeated while the table is busy, at most for `patienceMs`.
 *
 * One table a transaction: with a second one in it, two of them, or one of them and a shopper's, could wait for each other.
 *
 * @throws what the last attempt met, when the table stays busy.
 */
export async function withTableLock<T>(
  database: Pick<Database, "transaction">,
  patienceMs: number,
  work: (sql: Sql) => Promise<T>
): Promise<T> {
  const endsAt = Date.now() + patienceMs
  for (let attempt = 1; ; attempt++) {
    try {
      return await database.transaction(async (sql) => {
        await sql(TRIGGER_TURN)
        return work(sql)
      })
    } catch (error) {
      if (!BUSY.has(sqlState(error) ?? "") || Date.now() >= endsAt) throw error
      // The writers that waited behind this attempt go first.
      await pause(Math.min(100 * attempt, 1_000))
    }
  }
}
