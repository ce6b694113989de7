import { ModulesSdkUtils } from "@medusajs/framework/utils"
import { type Database, databaseOf } from "../../../src/shared/database"
import { atEnd } from "../at-end"
import { aDatabase, type TestDatabase } from "../database"
import "../slices"

export type MessagingDatabase = TestDatabase & {
  database: Database
  /** The pool behind `database`, for services that are made by hand. */
  pool: unknown
}

/** A seeded shop's database, with a pool as Medusa's own; closed and dropped at the end of the spec file. */
export async function aMessagingDatabase(): Promise<MessagingDatabase> {
  const shop = await aDatabase()
  const pool = ModulesSdkUtils.createPgConnection({ clientUrl: shop.url, pool: { min: 0, max: 10 } })
  atEnd(() => pool.destroy())
  return { ...shop, database: databaseOf(pool), pool }
}
