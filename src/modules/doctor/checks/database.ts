import { fail, pass, type Check } from "../../../shared/checks"
import { queryDatabase } from "../../../shared/query-database"
import { describeFault } from "../report"

export const database: Check = {
  name: "database",
  kind: "connection",
  async run(deployment) {
    const sql = "select current_setting('server_version_num')::int / 10000 as major"
    try {
      const [row] = await queryDatabase<{ major: number }>(deployment, sql)
      const major = row?.major ?? 0
      return major < 14
        ? fail(`PostgreSQL ${major} is too old`, "Use PostgreSQL 14 or newer")
        : pass(`PostgreSQL ${major} answers`)
    } catch (error) {
      return fail(
        `PostgreSQL does not answer. ${describeFault(error)}`,
        "Start PostgreSQL or correct projectConfig.databaseUrl (DATABASE_URL)"
      )
    }
  },
}

export const migrations: Check = {
  name: "database_migrated",
  kind: "connection",
  dependsOn: "database",
  async run(deployment) {
    const sql = "select to_regclass('mikro_orm_migrations') is not null as exists"
    const [table] = await queryDatabase<{ exists: boolean }>(deployment, sql)
    const applied = table?.exists
      ? await queryDatabase<{ name: string }>(deployment, "select name from mikro_orm_migrations")
      : []
    const names = new Set(applied.map(({ name }) => name))
    const pending = deployment.expectedMigrations.filter((name) => !names.has(name))
    if (pending.length === 0) return pass(`All ${deployment.expectedMigrations.length} migrations are applied`)
    return fail(`${pending.length} migrations are not applied, first ${pending[0]}`, "Run `npx medusa db:migrate`")
  },
}
