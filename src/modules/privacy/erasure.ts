import { registeredPersonalData } from "../../shared/personal-data"

/** An erasure as its table has it. */
export type ErasureRow = {
  id: string
  customer_id: string | null
  status: "waiting" | "running" | "done"
  requested_by: string
  requested_at: Date
  turns: number
  /** Rows that were erased, by table. */
  counts: Record<string, number>
  /** Why it goes on later. */
  last_error: string | null
  finished_at: Date | null
}

/** What an erasure did, and what it left on purpose. */
export type Erasure = ErasureRow & {
  /** Tables of which nothing is erased, and why. */
  kept: Record<string, string>
}

export const ERASURE = `id, customer_id, status, requested_by, requested_at, turns, counts, last_error, finished_at`

export const erasureOf = (row: ErasureRow): Erasure => ({ ...row, kept: keptTables() })

/** Tables that people are in, or might be, and that an erasure leaves alone. */
function keptTables(): Record<string, string> {
  const tables = [...registeredPersonalData().values()].flatMap((declared) => Object.entries(declared.tables))
  return Object.fromEntries(tables.flatMap(([table, { rows, erasure }]) => (rows ? [] : [[table, erasure]])))
}
