import { mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { buildShop } from "../../dev/build"
import { withDatabase } from "../../dev/database"
import { demoEnvironment, readEnvironment } from "../../dev/demo-environment"
import { findProgram } from "../../dev/find-program"
import { STATE } from "../../dev/paths"
import { startCluster } from "../../dev/postgres/cluster"
import { findBroker, findBrokerProgram, findPythonWithPika, findRedis, type Service } from "./find-services"
import { migratedDatabaseOf } from "./migrated-app"
import { ensureTemplate } from "./template"
import { publishTestEnvironment } from "./test-environment"

declare global {
  // Shared with the global teardown, which jest loads in the same process.
  var apparelTestServices: Service[] | undefined
}

/** Runs once before all integration suites: services, compiled shop, template database. */
export default async function globalSetup(): Promise<void> {
  const services: Service[] = []
  globalThis.apparelTestServices = services
  const maintenanceUrl = await startPostgres(services)
  const [redis, broker] = await Promise.all([findRedis(), findBroker()])
  for (const service of [redis, broker]) if (service) services.push(service)
  const sharedFolder = mkdtempSync(join(tmpdir(), "apparel-shared-"))
  services.push({
    url: sharedFolder,
    stop: async () => {
      const name = migratedDatabaseOf(sharedFolder)
      await withDatabase(maintenanceUrl, (client) => client.query(`drop database if exists ${name} with (force)`))
      rmSync(sharedFolder, { recursive: true, force: true })
    },
  })
  await buildShop(demoEnvironment(readEnvironment(), 9000, maintenanceUrl))
  publishTestEnvironment({
    maintenanceUrl,
    ...(await ensureTemplate(maintenanceUrl, redis?.url)),
    sharedFolder,
    redisUrl: redis?.url,
    brokerUrl: broker?.url,
    redisServer: findProgram("redis-server"),
    rabbitmqServer: findBrokerProgram(),
    nginx: findProgram("nginx"),
    chromium: process.env.TEST_CHROMIUM_PATH ?? findProgram("chromium", "chromium-browser", "google-chrome"),
    pythonWithPika: findPythonWithPika(),
  })
}

/** TEST_DATABASE_URL (a server whose role may create databases), else an embedded one kept between runs. */
async function startPostgres(services: Service[]): Promise<string> {
  const given = process.env.TEST_DATABASE_URL
  if (given) return given
  const cluster = await startCluster({
    dataDir: join(STATE, "test", "postgres"),
    // Nothing here is worth a disk flush: a crash of the machine only costs the template.
    settings: { fsync: "off", synchronous_commit: "off", full_page_writes: "off", max_connections: 300 },
  })
  const url = cluster.url("postgres")
  services.push({ url, stop: () => cluster.stop() })
  return url
}
