import { Client } from "pg"
import type { Environment } from "./demo-environment"
import { Failure } from "./failure"
import { fingerprint } from "./fingerprint"
import { APP, STATE } from "./paths"
import { runMedusa } from "./processes"
import { step } from "./step"
import { join } from "node:path"

/** What decides the schema: the engine's version, our migrations and links, and which modules are configured. */
export const SCHEMA_SOURCES = [
  "package-lock.json",
  "medusa-config.ts",
  "src/engine-modules.ts",
  "src/modules",
  "src/links",
  "src/migration-scripts",
]

/** Runs `work` with a connection to `url`. */
export async function withDatabase<T>(url: string, work: (client: Client) => Promise<T>): Promise<T> {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 5_000 })
  client.on("error", () => undefined)
  await client.connect()
  try {
    return await work(client)
  } finally {
    await client.end()
  }
}

/** Makes sure the database in `url` exists. @throws Failure when the server cannot be reached or refuses. */
export async function ensureDatabase(url: string): Promise<void> {
  try {
    await withDatabase(url, (client) => client.query("select 1"))
  } catch (error) {
    if (codeOf(error) !== "3D000") throw unreachable(error)
    await createDatabase(url)
  }
}

async function createDatabase(url: string): Promise<void> {
  const name = decodeURIComponent(new URL(url).pathname.slice(1))
  const maintenance = new URL(url)
  maintenance.pathname = "/postgres"
  try {
    await withDatabase(maintenance.href, (client) => client.query(`create database ${client.escapeIdentifier(name)}`))
    console.log(`  created the database ${name}`)
  } catch (error) {
    throw new Failure(
      `The database ${name} does not exist and could not be created (${codeOf(error)}).\nCreate it, or correct DATABASE_URL.`
    )
  }
}

function unreachable(error: unknown): Failure {
  return new Failure(
    `PostgreSQL cannot be reached (${codeOf(error)}).\nStart it or correct DATABASE_URL; without DATABASE_URL the shop brings its own.`
  )
}

function codeOf(error: unknown): string {
  return error instanceof Error && "code" in error && typeof error.code === "string" ? error.code : String(error)
}

/** Brings the schema up to date, unless this database was already brought to the same state. */
export async function migrateDatabase(url: string, environment: Environment): Promise<void> {
  const schema = `${fingerprint(SCHEMA_SOURCES)}${environment["REDIS_URL"] ? "+redis" : ""}`
  if ((await readStamp(url)) === schema) return
  await step("Migrating the database", () =>
    runMedusa(["db:migrate"], { cwd: APP, environment, logFile: join(STATE, "logs", "migrate.log") })
  )
  await withDatabase(url, async (client) => {
    await client.query(
      "create table if not exists apparel_schema_stamp (only_row boolean primary key default true check (only_row), schema text not null)"
    )
    await client.query(
      "insert into apparel_schema_stamp (schema) values ($1) on conflict (only_row) do update set schema = excluded.schema",
      [schema]
    )
  })
}

function readStamp(url: string): Promise<string | undefined> {
  return withDatabase(url, async (client) => {
    const table = await client.query<{ exists: boolean }>("select to_regclass('apparel_schema_stamp') is not null as exists")
    if (!table.rows[0]?.exists) return undefined
    const stamp = await client.query<{ schema: string }>("select schema from apparel_schema_stamp")
    return stamp.rows[0]?.schema
  })
}
