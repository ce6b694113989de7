import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { commandOf } from "./command-of.cjs"
import { STATE } from "./paths"

/** What a running shop tells others in the same checkout. */
export type RunningShop = { pid: number; url: string; databaseUrl: string }

const FILE = join(STATE, "running.json")

/** The shop that runs from this checkout now. A file left by a process that is gone counts as none. */
export function runningShop(): RunningShop | undefined {
  try {
    const shop = JSON.parse(readFileSync(FILE, "utf8")) as RunningShop
    return commandOf(shop.pid).includes("run.mjs") ? shop : undefined
  } catch {
    return undefined
  }
}

/** Records the shop this process runs; the function it returns removes the record. */
export function recordRunningShop(shop: Omit<RunningShop, "pid">): () => void {
  mkdirSync(STATE, { recursive: true })
  // Holds the database's password.
  writeFileSync(FILE, JSON.stringify({ ...shop, pid: process.pid }), { mode: 0o600 })
  return () => rmSync(FILE, { force: true })
}
