import { chmodSync, lstatSync, mkdirSync, readdirSync } from "node:fs"
import { join } from "node:path"
import { STATE } from "./paths"

/**
 * Closes the state folder to the other users of this machine: it holds customers' data, exports and logs. What this
 * process and its children make from now on is their owner's alone.
 *
 * Root hands PostgreSQL to a user without rights, who has to pass through the folder: that one may be entered then, not
 * listed. The folder of the data belongs to PostgreSQL and is closed by it.
 */
export function keepStatePrivate(): void {
  process.umask(0o077)
  mkdirSync(STATE, { recursive: true })
  chmodSync(STATE, process.getuid?.() === 0 ? 0o711 : 0o700)
  for (const name of readdirSync(STATE).filter((entry) => entry !== "postgres")) {
    const path = join(STATE, name)
    const entry = lstatSync(path)
    if (!entry.isSymbolicLink()) chmodSync(path, entry.isDirectory() ? 0o700 : 0o600)
  }
}
