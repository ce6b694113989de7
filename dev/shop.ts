import { join } from "node:path"
import { readSettings, SettingsError } from "../src/settings"
import { buildShop } from "./build"
import { ensureDatabase, migrateDatabase } from "./database"
import { demoEnvironment, readEnvironment, type Environment } from "./demo-environment"
import { Failure } from "./failure"
import { STATE } from "./paths"
import { isPortFree, nextFreePort } from "./ports"
import { startCluster } from "./postgres/cluster"
import { recordRunningShop, runningShop } from "./run-lock"
import { seedShop } from "./seed-shop"
import { step } from "./step"

/** A shop whose services run and whose database is ready; nothing serves yet. */
export type PreparedShop = {
  environment: Environment
  port: number
  /** Address for people, `http://localhost:<port>`. */
  url: string
  databaseUrl: string
  /** Stops what preparing started. Safe to call more than once. */
  close(): Promise<void>
}

const DEFAULT_PORT = 9000

/** Chooses the port, starts the embedded PostgreSQL if none is given, builds, migrates and seeds. */
export async function prepareShop(): Promise<PreparedShop> {
  const given = readEnvironment()
  refuseSecondShop()
  const port = await choosePort(given["PORT"])
  refuseBadSettings(demoEnvironment(given, port, given["DATABASE_URL"] ?? "postgres://embedded"))
  const database = await openShopDatabase(given["DATABASE_URL"])
  const environment = demoEnvironment(given, port, database.url)
  const url = `http://localhost:${port}`
  const forget = recordRunningShop({ url, databaseUrl: database.url })
  let closing: Promise<void> | undefined
  const close = () => (closing ??= database.close().finally(forget))
  try {
    await ensureDatabase(database.url)
    await buildShop(environment)
    await migrateDatabase(database.url, environment)
    await seedShop(database.url, environment)
    return { environment, port, url, databaseUrl: database.url, close }
  } catch (error) {
    await close()
    throw error
  }
}

function refuseSecondShop(): void {
  const other = runningShop()
  if (other)
    throw new Failure(
      `This shop already runs at ${other.url} (process ${other.pid}).\nStop it with Ctrl-C there, or \`kill ${other.pid}\`.`
    )
}

/** Now rather than after a minute of building. */
function refuseBadSettings(environment: Environment): void {
  try {
    readSettings(environment)
  } catch (error) {
    throw error instanceof SettingsError ? new Failure(error.message) : error
  }
}

async function choosePort(wanted: string | undefined): Promise<number> {
  if (wanted !== undefined) {
    const port = Number(wanted)
    if (!Number.isInteger(port) || port < 1 || port > 65_535)
      throw new Failure(`PORT=${JSON.stringify(wanted)}: must be a whole number from 1 to 65535`)
    if (!(await isPortFree(port)))
      throw new Failure(
        `Port ${port} is taken by another program.\nStop that program, or choose another port: PORT=${port + 1} npm start`
      )
    return port
  }
  const port = await nextFreePort(DEFAULT_PORT)
  if (port === undefined)
    throw new Failure(`No port from ${DEFAULT_PORT} to ${DEFAULT_PORT + 49} is free. Choose one: PORT=12345 npm start`)
  if (port !== DEFAULT_PORT) console.log(`Port ${DEFAULT_PORT} is taken by another program; using ${port} (PORT sets another).`)
  return port
}

/** The database at `givenUrl`, or the embedded one, which runs until `close`. */
export async function openShopDatabase(givenUrl: string | undefined): Promise<{ url: string; close(): Promise<void> }> {
  if (givenUrl) return { url: givenUrl, close: () => Promise.resolve() }
  const dataDir = join(STATE, "postgres")
  const cluster = await step("Starting the embedded PostgreSQL", () => startCluster({ dataDir }))
  return { url: cluster.url("apparel"), close: () => cluster.stop() }
}
