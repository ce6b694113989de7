import { ModulesSdkUtils } from "@medusajs/framework/utils"
import { Migration20261124090000 } from "../../../src/modules/messaging/migrations/Migration20261124090000"
import { Migration20261124091500 } from "../../../src/modules/messaging/migrations/Migration20261124091500"
import { databaseOf, type Database } from "../../../src/shared/database"
import { atEnd } from "../../../integration-tests/support/at-end"
import { aDatabase } from "../../../integration-tests/support/database"

export type ScratchDatabase = { url: string; database: Database }

/** A database that holds the tables of `messaging` and nothing else; dropped at the end. */
export async function aScratchDatabase(): Promise<ScratchDatabase> {
  const { url } = await aDatabase("template1")
  const database = openDatabase(url)
  for (const Migration of [Migration20261124090000, Migration20261124091500]) {
    // Ours only collect statements: they use neither driver nor configuration.
    const migration = new Migration(undefined as never, undefined as never)
    await migration.up()
    for (const statement of migration.getQueries()) if (typeof statement === "string") await database.sql(statement)
  }
  return { url, database }
}

/** A pool as Medusa's own; closed at the end. */
export function openDatabase(url: string): Database {
  const pool = ModulesSdkUtils.createPgConnection({ clientUrl: url, pool: { min: 0, max: 10 } })
  atEnd(() => pool.destroy())
  return databaseOf(pool)
}
