import { ModulesSdkUtils } from "@medusajs/framework/utils"
import { databaseOf, type Database } from "../../src/modules/messaging/database"
import { atEnd } from "./at-end"

/** The messaging module's view of the database at `url`, closed with the spec file. */
export function messagingDatabase(url: string): Database {
  const connection = ModulesSdkUtils.createPgConnection({ clientUrl: url })
  atEnd(() => connection.destroy())
  return databaseOf(connection)
}
