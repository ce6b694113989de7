import { fail, pass, type Check } from "../../../shared/checks"
import { missingCoreColumns, registeredCoreColumns } from "../../../shared/core-columns"
import { queryDatabase } from "../../../shared/query-database"

const COLUMNS = `
  select c.relname as table, array_agg(a.attname::text) as columns
  from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
  where c.relnamespace = current_schema()::regnamespace and c.relkind in ('r', 'p', 'v', 'm') and c.relname = any($1)
  group by c.oid`

/** More than a person reads at once. */
const MOST_NAMED = 5

/**
 * Our SQL and triggers use tables that belong to the engine. A column that is gone would stop a merchant's order where
 * a trigger reads it; said here, it is known before the first order is.
 */
export const coreSchema: Check = {
  name: "core_schema",
  kind: "connection",
  // A database that is not migrated yet lacks whole tables, and that is what its own check says.
  dependsOn: "database_migrated",
  async run(deployment) {
    const declared = registeredCoreColumns()
    const tables = new Set([...declared.values()].flatMap((needs) => Object.values(needs).flatMap(Object.keys)))
    const rows = await queryDatabase<{ table: string; columns: string[] }>(deployment, COLUMNS, [[...tables]])
    const existing = new Map(rows.map(({ table, columns }) => [table, new Set(columns)]))
    const missing = missingCoreColumns(declared, existing)
    if (missing.length === 0) return pass(`The engine has what our SQL uses of its ${tables.size} tables`)
    const more = missing.length > MOST_NAMED ? `; and ${missing.length - MOST_NAMED} more` : ""
    return fail(
      `${missing.slice(0, MOST_NAMED).join("; ")}${more}`,
      "Use a release of the plugin that names this Medusa, or go back to the Medusa before"
    )
  },
}
