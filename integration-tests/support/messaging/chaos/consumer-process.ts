import type { MedusaContainer } from "@medusajs/framework/types"
import { ModulesSdkUtils } from "@medusajs/framework/utils"
import { startConsumers } from "../../../../src/modules/messaging/consumers/runner"
import { databaseOf } from "../../../../src/shared/database"
import { messagingOptions } from "../../../../src/modules/messaging/options"
import { PostgresTransport } from "../../../../src/modules/messaging/transports/postgres/transport"
import { RabbitmqTransport } from "../../../../src/modules/messaging/transports/rabbitmq/rabbitmq-transport"
import { aLogger } from "../../logger"
import { EFFECT_QUEUES, effectConsumer } from "./effect-consumer"
import { startForgetfulConsumer } from "./wrong/forgetful-consumer"
import { startHastyConsumer } from "./wrong/hasty-consumer"

export type ConsumerSettings = {
  databaseUrl: string
  prefix: string
  /** RabbitMQ; missing: queues in PostgreSQL. */
  brokerUrl?: string
  /** Deliberately wrong ones instead of ours: `hasty` acknowledges first, `forgetful` has no inbox. */
  wrong?: "hasty" | "forgetful"
}

const settings = JSON.parse(process.argv[2] ?? "{}") as ConsumerSettings // a test wrote it
const { databaseUrl, prefix, brokerUrl } = settings
const database = databaseOf(ModulesSdkUtils.createPgConnection({ clientUrl: databaseUrl, pool: { min: 0, max: 4 } }))
const logger = aLogger()
const options = messagingOptions.parse({ prefix, pollIntervalMs: 20, heartbeatSeconds: 1 })
const transport =
  brokerUrl === undefined
    ? new PostgresTransport({ database, prefix, pollIntervalMs: options.pollIntervalMs, logger })
    : new RabbitmqTransport({ options: { ...options, brokerUrl }, logger })
transport.start(EFFECT_QUEUES)

const starting = {
  hasty: () => startHastyConsumer(transport, database),
  forgetful: () => startForgetfulConsumer(transport, database),
  right: () =>
    startConsumers({
      consumers: [effectConsumer],
      transport,
      database,
      container: {} as MedusaContainer, // no consumer here asks it for anything
      options,
      logger,
      onEvent: () => undefined,
    }),
}
const running = starting[settings.wrong ?? "right"]()

process.once("SIGTERM", () => {
  void running
    .then((consumers) => consumers.stop())
    .then(() => transport.stop())
    .then(() => process.exit(0))
})
