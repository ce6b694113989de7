import type { Database } from "../../../shared/database"
import { inBatches } from "../housekeeping/in-batches"

const BATCH_SIZE = 5_000

const PRUNE = `
  delete from apparel_inbox where ctid = any (array(
    select ctid from apparel_inbox where processed_at < now() - make_interval(days => $1) limit $2))
  returning 1`

/** Forgets messages that were processed more than `days` ago, in short transactions; returns how many. */
export const pruneInbox = ({ sql }: Pick<Database, "sql">, days: number): Promise<number> =>
  inBatches(sql, PRUNE, { size: BATCH_SIZE, values: [days, BATCH_SIZE] })
