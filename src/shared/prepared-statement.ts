import { createHash } from "node:crypto"
import type { Client, QueryResult } from "pg"
import { sqlState } from "./database-failure"

/** A statement that each connection reads and plans once; made by `prepared`. */
export type PreparedStatement = { name: string; text: string }

/**
 * For a large statement that is asked often: planning one of 15 tables takes several times as long as running it. Not
 * within a transaction, which ends when the prepared statement is refused.
 */
export function prepared(text: string): PreparedStatement {
  // Another release's text has another name, should both share a connection of a pooler.
  return { name: `apparel_${createHash("sha256").update(text).digest("hex").slice(0, 16)}`, text }
}

/**
 * Unknown here, known already, or another result than when it was planned. The first two come from a pooler that hands
 * a connection on after each transaction, such as PgBouncer with `max_prepared_statements` at 0; the third from a migration.
 */
const REFUSED = ["26000", "42P05", "0A000"]

/** Runs it prepared; where that is refused, as any other statement. */
export async function queryPrepared<Row extends object>(
  client: Client,
  { name, text }: PreparedStatement,
  values?: unknown[]
): Promise<QueryResult<Row>> {
  try {
    return await client.query<Row>({ name, text, values })
  } catch (error) {
    if (!REFUSED.includes(sqlState(error) ?? "")) throw error
    return client.query<Row>(text, values)
  }
}
