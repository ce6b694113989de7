import { spawn, spawnSync } from "node:child_process"
import { existsSync, mkdtempSync, realpathSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { ensureDatabase, migrateDatabase, withDatabase } from "../../dev/database"
import { demoEnvironment, type Environment } from "../../dev/demo-environment"
import { ROOT } from "../../dev/paths"
import { freePort } from "../../dev/ports"
import { startCluster } from "../../dev/postgres/cluster"
import { exitOf } from "../../dev/processes"
import { atEnd } from "./at-end"
import { removeDataFolder } from "./data-folder"
import { eventually } from "./eventually"

/** A `npm start` that runs, watched from outside as its user would. */
export type StartedShop = {
  pid: number
  output(): string
  ended: Promise<number>
  /** Waits until the shop is announced. @throws Error with the output when it ends before. */
  open(): Promise<void>
  signal(signal: NodeJS.Signals): void
}

const started: (() => Promise<unknown>)[] = []

/** Stops every shop started so far; for `afterEach`, so that a failed test leaves nothing to the next. */
export async function stopStartedShops(): Promise<void> {
  for (const stop of started.splice(0)) await stop()
}

/** An empty folder in which `npm start` keeps its state; removed at the end with what runs in it. */
export function aStateFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "apparel-state-"))
  atEnd(async () => {
    await isGone(folder)
    removeDataFolder(join(folder, "postgres"))
    rmSync(folder, { recursive: true, force: true })
  })
  return folder
}

/** State of a shop that was migrated and counts as seeded, without the time that its catalog takes. */
export async function aStateWithoutCatalog(): Promise<string> {
  const state = aStateFolder()
  const cluster = await startCluster({ dataDir: join(state, "postgres") })
  const url = cluster.url("apparel")
  await ensureDatabase(url)
  await migrateDatabase(url, demoEnvironment({ PATH: process.env.PATH, HOME: process.env.HOME }, await freePort(), url))
  await withDatabase(url, (client) =>
    client.query(`insert into store (id, name, metadata) values ('store_empty', 'Empty', '{"apparel_seed": true}')`)
  )
  await cluster.stop()
  return state
}

/** Runs what `npm start` (or, as `develop`, `npm run dev`) runs, with its state in `state`. */
export function startCommand(state: string, environment: Environment = {}, command: "start" | "develop" = "start"): StartedShop {
  let text = ""
  const child = spawn(process.execPath, [join(ROOT, "dev", "run.mjs"), command], {
    env: { PATH: process.env.PATH, HOME: process.env.HOME, APPAREL_STATE_DIR: state, ...environment },
    stdio: ["ignore", "pipe", "pipe"],
    detached: true,
  })
  for (const stream of [child.stdout, child.stderr]) stream.setEncoding("utf8").on("data", (piece: string) => (text += piece))
  const ended = exitOf(child)
  started.push(() => {
    child.kill("SIGTERM")
    return ended
  })
  const announced = () =>
    eventually(() => (text.includes(command === "start" ? "Ctrl-C stops it." : "Server is ready") ? true : undefined), 400_000)
  const tooEarly = ended.then(() => Promise.reject(new Error(`npm start ended:\n${text}`)))
  // Only `open` cares; a shop that is stopped later has ended as it should.
  tooEarly.catch(() => undefined)
  const open = async () => {
    await Promise.race([announced(), tooEarly])
  }
  return { pid: child.pid ?? 0, output: () => text, ended, open, signal: (signal) => void child.kill(signal) }
}

/** Waits until nothing runs any more that mentions `folder`. */
export const isGone = (folder: string) => eventually(() => (processesIn(folder).length === 0 ? true : undefined), 30_000)

/** Command lines of the running processes that mention `folder`, or the database that lives outside for it. */
export function processesIn(folder: string): string[] {
  const database = join(folder, "postgres")
  const places = [folder, existsSync(database) ? realpathSync(database) : folder]
  const { stdout } = spawnSync("ps", ["-eo", "args="], { encoding: "utf8" })
  return stdout.split("\n").filter((line) => places.some((place) => line.includes(place)))
}
