import type { Sql } from "../../../shared/database"

type Batches = { size: number; values?: unknown[] }

/**
 * Runs `statement`, which changes at most `size` rows and returns one for each, until fewer are left: short transactions that
 * hold nobody up. Returns how many rows in all.
 */
export async function inBatches(sql: Sql, statement: string, { size, values = [] }: Batches): Promise<number> {
  for (let changed = 0; ;) {
    const { length } = await sql(statement, values)
    changed += length
    if (length < size) return changed
  }
}
