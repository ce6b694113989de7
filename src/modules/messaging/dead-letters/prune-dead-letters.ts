import type { Database } from "../../../shared/database"
import { inBatches } from "../housekeeping/in-batches"

const BATCH_SIZE = 1_000

const PRUNE = `
  delete from apparel_dead_letter where id = any (array(
    select id from apparel_dead_letter where status in ('retried', 'discarded') and resolved_at < now() - make_interval(days => $1)
      limit ${BATCH_SIZE}))
  returning 1`

// Those that an older release discarded.
const EMPTY = `
  update apparel_dead_letter set headers = '{}', body = '' where id = any (array(
    select id from apparel_dead_letter where status = 'discarded' and (body <> '' or headers <> '{}') limit ${BATCH_SIZE}))
  returning 1`

/**
 * Deletes dead letters that were decided on more than `days` ago, and empties what was discarded before, in short
 * transactions; returns how many were deleted.
 */
export async function pruneDeadLetters({ sql }: Pick<Database, "sql">, days: number): Promise<number> {
  await inBatches(sql, EMPTY, { size: BATCH_SIZE })
  return inBatches(sql, PRUNE, { size: BATCH_SIZE, values: [days] })
}
