import { join } from "node:path"
import { withDatabase } from "../../dev/database"
import { demoEnvironment } from "../../dev/demo-environment"
import { fingerprint } from "../../dev/fingerprint"
import { APP, STATE } from "../../dev/paths"
import { runMedusa } from "../../dev/processes"
import { step } from "../../dev/step"
import { databaseUrl } from "./database"
import { claimRedisDatabase } from "./redis"

const SOURCES = [
  "package-lock.json",
  "medusa-config.ts",
  "src/engine-modules.ts",
  "src/modules",
  "src/links",
  "src/migration-scripts",
  "dev/seed",
]

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
  if (!exists) await step("Preparing the template database", () => makeTemplate(maintenanceUrl, redisUrl, { template, pictures }))
  return { template, pictures }
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
    await runMedusa(["db:migrate"], { cwd: APP, environment: withRedis, logFile: join(logs, "test-migrate-redis.log") })
    await redis.release()
  }
  await runMedusa(["exec", "./dev/seed/run.js", "--"], { cwd: APP, environment, logFile: join(logs, "test-seed.log") })
  await withDatabase(maintenanceUrl, (client) => client.query(`alter database ${partial} rename to ${template}`))
}
