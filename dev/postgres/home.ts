import { spawnSync } from "node:child_process"
import { createHash } from "node:crypto"
import { chmodSync, cpSync, existsSync, lstatSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs"
import { dirname, join } from "node:path"
import { Failure } from "../failure"

/** The user PostgreSQL runs as, when it must not be the current one. */
export type Identity = { uid: number; gid: number } | undefined

/** Where PostgreSQL runs from and keeps its data. */
export type Home = { binDir: string; dataDir: string; identity: Identity }

/** Parent of the homes of checkouts that PostgreSQL's user cannot enter. */
const OUTSIDE = "/var/lib/medusa-plugin-apparel"

/**
 * The home for the data folder `wanted`.
 *
 * PostgreSQL refuses to run as root, so root hands it to `postgres` or `nobody`. When that user cannot enter the
 * checkout (root's own home, say), binaries and data live outside and `wanted` becomes a link to the data.
 */
export function preparePostgresHome(wanted: string, native: string): Home {
  const identity = serverIdentity()
  mkdirSync(dirname(wanted), { recursive: true })
  if (!identity) return { binDir: join(native, "bin"), dataDir: wanted, identity }
  if (canEnter(identity, dirname(wanted)) && canRun(identity, join(native, "bin", "postgres"))) {
    mkdirSync(dirname(wanted), { recursive: true })
    return { binDir: join(native, "bin"), dataDir: wanted, identity }
  }
  return outsideHome(wanted, native, identity)
}

function outsideHome(wanted: string, native: string, identity: { uid: number; gid: number }): Home {
  const home = join(OUTSIDE, createHash("sha256").update(wanted).digest("hex").slice(0, 12))
  const dataDir = join(home, "data")
  const isLinked = lstatSync(wanted, { throwIfNoEntry: false })?.isSymbolicLink() ?? false
  // The link was deleted with the checkout's state: what stands outside belongs to a shop that is gone.
  if (!isLinked) rmSync(home, { recursive: true, force: true })
  mkdirSync(home, { recursive: true })
  // Whatever the umask of this process is: PostgreSQL's user has to enter.
  for (const folder of [OUTSIDE, home]) chmodSync(folder, 0o755)
  copyBinaries(native, home)
  if (!isLinked) {
    rmSync(wanted, { recursive: true, force: true })
    symlinkSync(dataDir, wanted)
  }
  return { binDir: join(home, "native", "bin"), dataDir, identity }
}

function copyBinaries(native: string, home: string): void {
  const version = readFileSync(join(native, "..", "package.json"), "utf8")
  const stamp = join(home, "package.json")
  if (existsSync(stamp) && readFileSync(stamp, "utf8") === version) return
  rmSync(join(home, "native"), { recursive: true, force: true })
  cpSync(native, join(home, "native"), { recursive: true, verbatimSymlinks: true })
  writeFileSync(stamp, version)
}

function serverIdentity(): Identity {
  if (process.getuid?.() !== 0) return undefined
  for (const user of ["postgres", "nobody"]) {
    const [uid, gid] = ["-u", "-g"].map((flag) => Number.parseInt(spawnSync("id", [flag, user], { encoding: "utf8" }).stdout, 10))
    if (uid !== undefined && gid !== undefined && uid > 0 && gid > 0) return { uid, gid }
  }
  throw new Failure(
    "PostgreSQL does not run as root and this system has no user `postgres` or `nobody`.\nRun as another user, or set DATABASE_URL."
  )
}

function canRun(identity: { uid: number; gid: number }, binary: string): boolean {
  return spawnSync(binary, ["--version"], { ...identity, cwd: "/" }).status === 0
}

function canEnter(identity: { uid: number; gid: number }, folder: string): boolean {
  return spawnSync("/bin/sh", ["-c", 'cd "$0"', folder], { ...identity, cwd: "/" }).status === 0
}
