import { existsSync, mkdirSync, rmSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { withDatabase } from "../../dev/database"
import { testEnvironment } from "./test-environment"

/**
 * The folder `name` that all spec files of a run share: `make` fills it for the first that asks, while others wait. The
 * global teardown removes it.
 */
export async function aSharedFolder(name: string, make: (folder: string) => Promise<void>): Promise<string> {
  const { sharedFolder, maintenanceUrl } = testEnvironment()
  const folder = join(sharedFolder, name)
  const complete = `${folder}.complete`
  // Held by the connection: also a process that is killed gives it back.
  await withDatabase(maintenanceUrl, async (client) => {
    await client.query("select pg_advisory_lock(hashtext($1))", [folder])
    if (existsSync(complete)) return
    rmSync(folder, { recursive: true, force: true })
    mkdirSync(folder)
    await make(folder)
    writeFileSync(complete, "")
  })
  return folder
}
