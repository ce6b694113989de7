import type { Database } from "../../../shared/database"

const BATCH_SIZE = 5_000

const PRUNE = `
  delete from apparel_inbox where ctid = any (array(
    select ctid from apparel_inbox where processed_at < now() - make_interval(days => $1) limit $2))
  returning 1`

/** Forgets messages that were processed more than `days` ago, in short transactions; returns how many. */
export async function pruneInbox({ sql }: Pick<Database, "sql">, days: number): Promise<number> {
  for (let pruned = 0; ;) {
    const { length } = await sql(PRUNE, [days, BATCH_SIZE])
    pruned += length
    if (length < BATCH_SIZE) return pruned
  }
}
