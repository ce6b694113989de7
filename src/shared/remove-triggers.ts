import type { Database } from "./database"
import { withTableLock } from "./with-table-lock"

/** Names of the functions that triggers of ours run or call, of this release or an older one. */
const OURS = "^apparel_(capture_|tidy_|emit$)"

const TRIGGERS = `
  select c.relname as "table", format('drop trigger if exists %I on %I', t.tgname, c.relname) as statement
  from pg_trigger t join pg_class c on c.oid = t.tgrelid join pg_proc p on p.oid = t.tgfoid
  where not t.tgisinternal and c.relnamespace = current_schema()::regnamespace and p.proname ~ $1
  order by c.relname, t.tgname`

const FUNCTIONS = `
  select format('drop function if exists %s', p.oid::regprocedure) as statement
  from pg_proc p where p.pronamespace = current_schema()::regnamespace and p.proname ~ $1 order by p.oid desc`

/**
 * Takes away every trigger of ours and its function, whichever release or slice made it; one table a transaction, so that
 * the shop goes on meanwhile.
 *
 * @returns the tables that had one.
 * @throws what PostgreSQL said of a table that stayed busy for `patienceMs`; those before it are done, and again is no harm.
 */
export async function removeTriggers(database: Database, patienceMs = 60_000): Promise<string[]> {
  const triggers = await database.sql<{ table: string; statement: string }>(TRIGGERS, [OURS])
  const tables = [...new Set(triggers.map(({ table }) => table))]
  for (const table of tables) {
    const statements = triggers.filter((trigger) => trigger.table === table).map(({ statement }) => statement)
    await withTableLock(database, patienceMs, (sql) => sql(statements.join(";")))
  }
  const functions = await database.sql<{ statement: string }>(FUNCTIONS, [OURS])
  for (const { statement } of functions) await withTableLock(database, patienceMs, (sql) => sql(statement))
  return tables
}
