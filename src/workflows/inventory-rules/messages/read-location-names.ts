import type { Sql } from "../../../shared/database"

/** Names of stock locations by id, deleted ones too. */
export async function readLocationNames(sql: Sql, ids: string[]): Promise<Map<string, string>> {
  const rows = await sql<{ id: string; name: string }>("select id, name from stock_location where id = any($1)", [ids])
  return new Map(rows.map(({ id, name }) => [id, name]))
}
