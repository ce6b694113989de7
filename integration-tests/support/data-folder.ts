import { existsSync, realpathSync, rmSync } from "node:fs"
import { dirname } from "node:path"

/** Removes a data folder of the embedded PostgreSQL, also when it is a link to one outside a closed checkout. */
export function removeDataFolder(dataDir: string): void {
  const real = existsSync(dataDir) ? realpathSync(dataDir) : dataDir
  if (real !== dataDir) rmSync(dirname(real), { recursive: true, force: true })
  rmSync(dataDir, { recursive: true, force: true })
}
