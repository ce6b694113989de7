import type { Sql } from "./database"

/**
 * Lets Medusa run one of our migration scripts with this `db:migrate` too: it runs each once for ever, and triggers are to
 * be those of the release that migrates. To be called before it looks which scripts are pending, as when the application starts.
 */
export async function repeatMigrationScript(sql: Sql, name: string): Promise<void> {
  // Two statements: the second cannot even be planned without its table, which the first migration of all makes later.
  const [table] = await sql<{ exists: boolean }>(`select to_regclass('script_migrations') is not null as exists`)
  if (!table?.exists) return
  await sql(`delete from script_migrations where script_name in ($1 || '.js', $1 || '.ts') and finished_at is not null`, [name])
}
