import { ModulesSdkUtils } from "@medusajs/framework/utils"
import { databaseOf } from "../../../../src/shared/database"
import { messagingOptions } from "../../../../src/modules/messaging/options"
import { Relay } from "../../../../src/modules/messaging/relay/relay"
import { PostgresTransport } from "../../../../src/modules/messaging/transports/postgres/transport"
import { RabbitmqTransport } from "../../../../src/modules/messaging/transports/rabbitmq/rabbitmq-transport"
import { aLogger } from "../../logger"
import "./chaos-message"
import { reportWork } from "./chaos-process"
import { COLLECTOR_QUEUES } from "./collector"

export type RelaySettings = {
  databaseUrl: string
  prefix: string
  /** RabbitMQ; missing: queues in PostgreSQL. */
  brokerUrl?: string
  sessionTimeoutMs?: number
}

const { databaseUrl, prefix, brokerUrl, sessionTimeoutMs } = JSON.parse(process.argv[2] ?? "{}") as RelaySettings // a test wrote it
const database = databaseOf(ModulesSdkUtils.createPgConnection({ clientUrl: databaseUrl, pool: { min: 0, max: 4 } }))
const logger = aLogger()
const options = messagingOptions.parse({
  prefix,
  publishers: 2,
  batchSize: 100,
  pollIntervalMs: 20,
  confirmTimeoutMs: 2_000,
  heartbeatSeconds: 1,
})
const transport =
  brokerUrl === undefined
    ? new PostgresTransport({ database, prefix, pollIntervalMs: options.pollIntervalMs, logger })
    : new RabbitmqTransport({ options: { ...options, brokerUrl }, logger })
const relay = new Relay({
  database,
  transport,
  options: { ...options, ...(sessionTimeoutMs !== undefined && { sessionTimeoutMs }) },
  events: { published: reportWork, failed: () => undefined },
})
transport.start(COLLECTOR_QUEUES)
relay.start()

process.once("SIGTERM", () => {
  void relay
    .stop()
    .then(() => transport.stop())
    .then(() => process.exit(0))
})
