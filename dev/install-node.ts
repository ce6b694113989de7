import { spawn } from "node:child_process"
import { existsSync, mkdirSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { Failure } from "./failure"
import { exitOf } from "./processes"

/**
 * The folder of the newest Node of `major`, from npm's package `node`, which carries the binaries. It stays in the
 * system's temporary folder, so only the first run downloads.
 *
 * @throws Failure when npm cannot have it.
 */
export async function installNode(major: number): Promise<string> {
  const folder = join(tmpdir(), "apparel-nodes", String(major))
  const programs = join(folder, "node_modules", "node", "bin")
  if (existsSync(join(programs, "node"))) return programs
  mkdirSync(folder, { recursive: true })
  // The package's own script fetches the binary of this platform.
  writeFileSync(join(folder, "package.json"), JSON.stringify({ private: true, allowScripts: { node: true } }))
  const npm = spawn("npm", ["install", "--no-audit", "--no-fund", "--loglevel=error", `node@${major}`], {
    cwd: folder,
    stdio: "inherit",
  })
  if ((await exitOf(npm)) !== 0 || !existsSync(join(programs, "node"))) throw new Failure(`npm could not install Node ${major}`)
  return programs
}
