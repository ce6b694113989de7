import { join } from "node:path"
import { STATE } from "../../dev/paths"
import { startCluster } from "../../dev/postgres/cluster"
import { atEnd } from "../../integration-tests/support/at-end"
import { findBroker, findRedis } from "../../integration-tests/support/find-services"
import { publishTestEnvironment } from "../../integration-tests/support/test-environment"

export type Services = { maintenanceUrl: string; brokerUrl: string | undefined; redisUrl: string | undefined }

/**
 * The services the tests use, found the same way. PostgreSQL flushes to disk as in production: TEST_DATABASE_URL, else
 * an embedded one.
 */
export async function findServices(): Promise<Services> {
  const [maintenanceUrl, broker, redis] = [await startPostgres(), await findBroker(), await findRedis()]
  for (const service of [broker, redis]) if (service) atEnd(() => service.stop())
  const services = { maintenanceUrl, brokerUrl: broker?.url, redisUrl: redis?.url }
  publishServices(services)
  return services
}

/** Tells the support of the tests about `services`; `template` is what its databases are copies of. */
export function publishServices(services: Services, template = "template1"): void {
  publishTestEnvironment({
    ...services,
    template,
    pictures: join(STATE, "static"),
    sharedFolder: STATE,
    redisServer: undefined,
    rabbitmqServer: undefined,
    nginx: undefined,
    chromium: undefined,
    pythonWithPika: undefined,
  })
}

/** @throws Error when there is no RabbitMQ. */
export function requireBroker({ brokerUrl }: Services): string {
  if (brokerUrl === undefined) throw new Error("This benchmark needs RabbitMQ: start it, or set TEST_AMQP_URL")
  return brokerUrl
}

async function startPostgres(): Promise<string> {
  const given = process.env["TEST_DATABASE_URL"]
  if (given) return given
  const cluster = await startCluster({ dataDir: join(STATE, "bench", "postgres"), settings: { max_connections: 100 } })
  atEnd(() => cluster.stop())
  return cluster.url("postgres")
}
