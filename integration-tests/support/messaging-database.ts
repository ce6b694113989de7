import { ModulesSdkUtils } from "@medusajs/framework/utils"
import { type Database, databaseOf } from "../../src/modules/messaging/database"
import { Migration20261124090000 } from "../../src/modules/messaging/migrations/Migration20261124090000"
import { atEnd } from "./at-end"
import { aDatabase, type TestDatabase } from "./database"

export type MessagingDatabase = TestDatabase & { database: Database }

/** A seeded shop's database, or a copy of `template`, with our tables, and a pool as Medusa's own; closed and dropped at the end of the spec file. */
export async function aMessagingDatabase(template?: string): Promise<MessagingDatabase> {
  const shop = await aDatabase(template)
  const pool = ModulesSdkUtils.createPgConnection({ clientUrl: shop.url, pool: { min: 0, max: 10 } })
  atEnd(() => pool.destroy())
  const database = databaseOf(pool)
  const migration = new Migration20261124090000(...noDriver)
  await migration.up()
  for (const query of migration.getQueries()) await database.sql(query as string) // ours are all text
  return { ...shop, database }
}

/** The migration only collects statements here; it never asks its driver or its configuration. */
const noDriver = [] as unknown as ConstructorParameters<typeof Migration20261124090000>
