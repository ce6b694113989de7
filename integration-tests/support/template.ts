import { mkdirSync, readdirSync, rmSync } from "node:fs"
import { join } from "node:path"
import { SCHEMA_SOURCES, withDatabase } from "../../dev/database"
import { demoEnvironment } from "../../dev/demo-environment"
import { fingerprint } from "../../dev/fingerprint"
import { APP, STATE } from "../../dev/paths"
import { runMedusa } from "../../dev/processes"
import { step } from "../../dev/step"
import { databaseUrl } from "./database"
import { claimRedisDatabase } from "./redis"

const SOURCES = [...SCHEMA_SOURCES, "dev/seed"]

type Template = { template: string; pictures: string }

/**
 * The database every test database is a copy of: migrated for both engines (in memory and Redis) and seeded.
 *
 * Made once for each state of the schema and the seed, under another name until it is complete.
 */
export async function ensureTemplate(maintenanceUrl: string, redisUrl: string | undefined): Promise<Template> {
  const state = `${fingerprint(SOURCES)}${redisUrl ? "_redis" : ""}`
  const template = `apparel_template_${state}`
  const pictures = join(STATE, "test", `pictures-${state}`)
  const exists = await withDatabase(maintenanceUrl, async (client) => {
    const { rowCount } = await client.query("select 1 from pg_database where datname = $1", [template])
    return rowCount === 1
  })
  if (!exists) {
    await removeOutdated(maintenanceUrl)
    await step("Preparing the template database", () => makeTemplate(maintenanceUrl, redisUrl, { template, pictures }))
  }
  return { template, pictures }
}

/** Removes templates of earlier states, and what killed runs left, from our own server; a given one is not ours to tidy. */
async function removeOutdated(maintenanceUrl: string): Promise<void> {
  if (process.env.TEST_DATABASE_URL) return
  await withDatabase(maintenanceUrl, async (client) => {
    const { rows } = await client.query<{ datname: string }>(
      "select datname from pg_database where datname ~ '^apparel_(template|test)_'"
    )
    for (const { datname } of rows) await client.query(`drop database ${client.escapeIdentifier(datname)} with (force)`)
  })
  const folder = join(STATE, "test")
  mkdirSync(folder, { recursive: true })
  for (const name of readdirSync(folder).filter((entry) => entry.startsWith("pictures-")))
    rmSync(join(folder, name), { recursive: true })
}

async function makeTemplate(
  maintenanceUrl: string,
  redisUrl: string | undefined,
  { template, pictures }: Template
): Promise<void> {
  const partial = `${template}_partial`
  await withDatabase(maintenanceUrl, async (client) => {
    await client.query(`drop database if exists ${partial} with (force)`)
    await client.query(`create database ${partial}`)
  })
  const environment = demoEnvironment(
    { PATH: process.env.PATH, HOME: process.env.HOME, UPLOAD_DIR: pictures },
    9000,
    databaseUrl(maintenanceUrl, partial)
  )
  const logs = join(STATE, "logs")
  await runMedusa(["db:migrate"], { cwd: APP, environment, logFile: join(logs, "test-migrate.log") })
  if (redisUrl) {
    const redis = await claimRedisDatabase(redisUrl)
    const withRedis = { ...environment, REDIS_URL: redis.url }
    // Only the modules differ with Redis: their links and the scripts are done.
    const migrate = ["db:migrate", "--skip-links", "--skip-scripts"]
    await runMedusa(migrate, { cwd: APP, environment: withRedis, logFile: join(logs, "test-migrate-redis.log") })
    await redis.release()
  }
  await runMedusa(["exec", "./dev/seed/run.js", "--"], { cwd: APP, environment, logFile: join(logs, "test-seed.log") })
  // Statistics as a shop has them that runs for a while. Without, plans hang on when autovacuum happens to come by.
  await withDatabase(databaseUrl(maintenanceUrl, partial), (client) => client.query("analyze"))
  await withDatabase(maintenanceUrl, (client) => client.query(`alter database ${partial} rename to ${template}`))
}
