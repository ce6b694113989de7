import { mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { demoEnvironment, type Environment } from "../../dev/demo-environment"
import { APP } from "../../dev/paths"
import { freePort } from "../../dev/ports"
import { exitOf, followOutput, spawnMedusa } from "../../dev/processes"
import { PUBLISHABLE_KEY_TITLE } from "../../dev/seed/demo-accounts"
import { atEnd } from "./at-end"
import { aDatabase, type TestDatabase } from "./database"
import { eventually } from "./eventually"
import { testEnvironment } from "./test-environment"

/** One running Medusa process of the compiled shop. */
export type ShopProcess = {
  url: string
  port: number
  /** What it printed so far. */
  log(): string
  /** Ends it; the default asks (SIGTERM). Resolves with its exit code. */
  stop(signal?: NodeJS.Signals): Promise<number>
}

/** A shop of the test's own: a process on a fresh copy of the seeded database. */
export type TestShop = ShopProcess & { database: TestDatabase; publishableKey: string }

type ProcessOptions = {
  databaseUrl: string
  /** Added to the demo's environment. */
  environment?: Environment
}

/** Starts a process that answers requests and waits until it does; ended with the spec file. */
export async function aShopProcess(options: ProcessOptions): Promise<ShopProcess> {
  return untilHealthy(await launchShop(options))
}

/**
 * Waits until a started process answers requests and says so itself: at the port of a process that could not have it,
 * somebody else answers.
 *
 * @throws Error with its output when it does not, or ends before.
 */
export async function untilHealthy<T extends LaunchedProcess>(shop: T): Promise<T> {
  const isUp = async () => shop.log().includes("Server is ready on port") && (await fetch(`${shop.url}/health`)).ok
  const answers = eventually(async () => ((await isUp()) ? "it answers" : undefined), 180_000)
  const outcome = await Promise.race([answers.catch(() => "it does not answer"), shop.ended.then((code) => `it ended (${code})`)])
  if (outcome !== "it answers") throw new Error(`The shop did not start, ${outcome}:\n${shop.log()}`)
  return shop
}

/** A process that was started and may refuse; `ended` resolves with its exit code. */
export type LaunchedProcess = ShopProcess & { ended: Promise<number> }

/** Starts a process without waiting for it, to watch it refuse. */
export function launchShop({ databaseUrl, environment = {} }: ProcessOptions): Promise<LaunchedProcess> {
  const given = { PATH: process.env.PATH, HOME: process.env.HOME, UPLOAD_DIR: testEnvironment().pictures, ...environment }
  return launchServer({ cwd: APP, environment: (port) => demoEnvironment(given, port, databaseUrl) })
}

type ServerOptions = { cwd: string; environment: (port: number) => Environment; cli?: string }

/** Starts `medusa start` in `cwd`, which may be another app than this checkout's; ended with the spec file. */
export async function launchServer({ cwd, environment, cli }: ServerOptions): Promise<LaunchedProcess> {
  const port = await freePort()
  const logs = mkdtempSync(join(tmpdir(), "apparel-shop-"))
  let text = ""
  const child = spawnMedusa(["start", "--host", "127.0.0.1", "--port", String(port)], {
    cwd,
    environment: environment(port),
    cli,
  })
  followOutput(child, join(logs, "server.log"), (piece) => (text += piece))
  const ended = exitOf(child)
  const stop = (signal: NodeJS.Signals = "SIGTERM") => {
    child.kill(signal)
    return ended
  }
  atEnd(async () => {
    await stop("SIGKILL")
    rmSync(logs, { recursive: true, force: true })
  })
  return { url: `http://127.0.0.1:${port}`, port, log: () => text, stop, ended }
}

/** A running shop with its own database; `environment` switches services on or breaks a setting. */
export async function aShop(environment: Environment = {}): Promise<TestShop> {
  const database = await aDatabase()
  const shop = await aShopProcess({ databaseUrl: database.url, environment })
  return { ...shop, database, publishableKey: await publishableKeyOf(database) }
}

export async function publishableKeyOf(database: TestDatabase): Promise<string> {
  const [row] = await database.query<{ token: string }>("select token from api_key where title = $1", [PUBLISHABLE_KEY_TITLE])
  if (!row) throw new Error("The seed made no publishable key")
  return row.token
}
