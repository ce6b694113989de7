import { readdirSync } from "node:fs"
import { join } from "node:path"
import type { Migration } from "@medusajs/framework/mikro-orm/migrations"
import { ModulesSdkUtils } from "@medusajs/framework/utils"
import { ROOT } from "../../../dev/paths"
import { databaseOf, type Database } from "../../../src/shared/database"
import { atEnd } from "../../../integration-tests/support/at-end"
import { aDatabase } from "../../../integration-tests/support/database"

export type ScratchDatabase = { url: string; database: Database }

/** A database that holds the tables of `messaging` and nothing else; dropped at the end. */
export async function aScratchDatabase(): Promise<ScratchDatabase> {
  const { url } = await aDatabase("template1")
  const database = openDatabase(url)
  for (const migration of await migrationsOfMessaging()) {
    await migration.up()
    for (const statement of migration.getQueries()) if (typeof statement === "string") await database.sql(statement)
  }
  return { url, database }
}

/** In their order. Ours only collect statements: they use neither driver nor configuration. */
async function migrationsOfMessaging(): Promise<Migration[]> {
  const folder = join(ROOT, "src", "modules", "messaging", "migrations")
  const names = readdirSync(folder)
    .filter((name) => name.endsWith(".ts"))
    .map((name) => name.slice(0, -".ts".length))
  const made: Migration[] = []
  for (const name of names.sort()) {
    const file = (await import(join(folder, name))) as Record<string, new (driver: never, config: never) => Migration>
    const Made = file[name]
    if (!Made) throw new Error(`${name} exports no migration of its name`)
    made.push(new Made(undefined as never, undefined as never))
  }
  return made
}

/** A pool as Medusa's own; closed at the end. */
export function openDatabase(url: string): Database {
  const pool = ModulesSdkUtils.createPgConnection({ clientUrl: url, pool: { min: 0, max: 10 } })
  atEnd(() => pool.destroy())
  return databaseOf(pool)
}
