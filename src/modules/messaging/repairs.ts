import type { Sql } from "../../shared/database"

/**
 * Records one repair of a slice's reconciler, for staff and metrics: `kind` in snake_case, `subject` an id, `detail` says
 * what was done.
 */
export async function recordRepair(sql: Sql, kind: string, subject: string, detail: string): Promise<void> {
  await sql(`insert into apparel_repair (kind, subject, detail) values ($1, $2, $3)`, [kind, subject, detail])
}
