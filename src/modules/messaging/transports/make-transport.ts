import type { Logger } from "@medusajs/framework/types"
import type { Database } from "../../../shared/database"
import type { MessagingMetrics } from "../metrics"
import type { MessagingOptions } from "../options"
import { PostgresTransport } from "./postgres/transport"
import { RabbitmqTransport } from "./rabbitmq/rabbitmq-transport"
import type { Transport } from "./transport"

type TransportSetup = { database: Database; options: MessagingOptions; metrics: MessagingMetrics; logger: Logger }

/** RabbitMQ where the options name one, else the queues in PostgreSQL. */
export function makeTransport({ database, options, metrics, logger }: TransportSetup): Transport {
  const { brokerUrl, prefix, pollIntervalMs } = options
  if (brokerUrl === undefined) return new PostgresTransport({ database, prefix, pollIntervalMs, logger })
  const onEvent: MessagingMetrics["transportEvent"] = (name, value) => metrics.transportEvent(name, value)
  return new RabbitmqTransport({ options: { ...options, brokerUrl }, logger, onEvent })
}
