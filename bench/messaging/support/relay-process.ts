import { aLogger } from "../../../integration-tests/support/logger"
import { aRabbitmqTransport } from "../../../integration-tests/support/messaging/rabbitmq-transport"
import { PostgresTransport } from "../../../src/modules/messaging/transports/postgres/transport"
import { messagingOptions } from "../../../src/modules/messaging/options"
import type { Database } from "../../../src/shared/database"
import type { Transport } from "../../../src/modules/messaging/transports/transport"
import { atEnd, runTeardowns } from "../../../integration-tests/support/at-end"
import { aRelay } from "./running-relay"
import { openDatabase } from "./scratch-database"
import { SINK } from "./sink-queue"

/** What the benchmark tells this program, as JSON in its only argument; without an address queues are PostgreSQL's. */
export type RelayOrder = { databaseUrl: string; brokerUrl?: string; prefix: string }

/** The transport of `order`, not yet started. */
export function transportOf({ brokerUrl, prefix }: RelayOrder, database: Database): Transport {
  if (brokerUrl !== undefined) return aRabbitmqTransport(brokerUrl, { prefix })
  const { pollIntervalMs } = messagingOptions.parse(undefined)
  const transport = new PostgresTransport({ database, prefix, pollIntervalMs, logger: aLogger() })
  atEnd(() => transport.stop())
  return transport
}

/** A worker's relay in a process of its own, which says when it is ready and ends when it is asked to. */
async function main(order: RelayOrder): Promise<void> {
  const database = openDatabase(order.databaseUrl)
  const transport = transportOf(order, database)
  transport.start([SINK])
  await transport.whenReady(new AbortController().signal)
  aRelay({ database, transport })
  process.once("SIGTERM", () => void runTeardowns().finally(() => process.exit(0)))
  console.log("ready")
}

const [, program, order] = process.argv
if (program === __filename && order !== undefined) void main(JSON.parse(order) as RelayOrder) // written by latency.ts alone
