import { basename } from "node:path"
import { withDatabase } from "../../dev/database"
import { mustRun } from "./command"
import { databaseUrl } from "./database"
import { anInstalledApp, appEnvironment, commandLineOf } from "./installed-app"
import { aSharedFolder } from "./shared-folder"
import { testEnvironment } from "./test-environment"

/** Name of the one database of a run that the blank app has migrated; the global teardown drops it. */
export const migratedDatabaseOf = (sharedFolder: string): string =>
  `apparel_test_app_${basename(sharedFolder).replace(/\W/g, "_").toLowerCase()}`

/** Template for `aDatabase`: what `db:migrate` of the blank app with the plugin and our examples makes of an empty one, once a run. */
export async function aMigratedTemplate(): Promise<string> {
  const { maintenanceUrl, sharedFolder } = testEnvironment()
  const name = migratedDatabaseOf(sharedFolder)
  await aSharedFolder("app-migrated", async () => {
    await withDatabase(maintenanceUrl, async (client) => {
      await client.query(`drop database if exists ${name} with (force)`)
      await client.query(`create database ${name} template template0`)
    })
    const app = await anInstalledApp()
    const environment = appEnvironment(databaseUrl(maintenanceUrl, name), {})
    await mustRun(process.execPath, [commandLineOf(app), "db:migrate"], { cwd: app, environment })
  })
  return name
}
