import { randomBytes } from "node:crypto"
import { connect, type ChannelModel } from "amqplib"
import { messagingOptions } from "../../../src/modules/messaging/options"
import type { QueueDefinition } from "../../../src/modules/messaging/transports/transport"
import { emailRetryDelaysMs } from "../../../src/workflows/email/retry-delays"
import { topologyOf } from "../../../src/modules/messaging/transports/rabbitmq/topology"
import { atEnd } from "../at-end"
import { aBrokerNode, type BrokerNode } from "./broker-node"
import { eventually } from "../eventually"
import { testEnvironment } from "../test-environment"

/** A prefix of the test's own on a shared broker; what `queues` declare under it is deleted at the end. */
export function aBrokerPrefix(url: string, queues: QueueDefinition[]): string {
  const prefix = `t-${randomBytes(5).toString("hex")}`
  const { queues: declared, exchanges } = topologyOf(prefix, queues)
  atEnd(() =>
    withBroker(url, async (connection) => {
      const channel = await connection.createChannel()
      for (const { name } of declared) await channel.deleteQueue(name)
      for (const { name } of exchanges) await channel.deleteExchange(name)
    })
  )
  return prefix
}

/** Queues of the shop's own consumers. */
const SHOP_QUEUES = [
  "inventory-levels",
  "shipment-tracking",
  "payment-hints",
  "order-cancel-requests",
  "email-requests",
  "email-sender",
  "order-emails",
  "welcome-emails",
  "product-sizes",
  "fit-outcomes",
  "customer-erasures",
]

/** A prefix for a whole shop (AMQP_PREFIX); its exchanges and queues, those of its host's `more` consumers too, are deleted at the end. */
export function aShopBrokerPrefix(url: string, more: string[] = []): string {
  // Those of another ladder are not there, and deleting what is not there is no error.
  const retryDelaysMs = [...messagingOptions.parse({}).retryDelaysMs, ...emailRetryDelaysMs]
  return aBrokerPrefix(
    url,
    [...SHOP_QUEUES, ...more].map((name) => ({ name, bindings: [], retryDelaysMs }))
  )
}

/** `work` with a plain connection of the driver's, for what tests do behind the back of our code. */
export async function withBroker<T>(url: string, work: (connection: ChannelModel) => Promise<T>): Promise<T> {
  const connection = await connect(url)
  connection.on("error", () => undefined)
  try {
    return await work(connection)
  } finally {
    await connection.close().catch(() => undefined)
  }
}

/** Waits until somebody consumes `queue`, which need not exist yet; it is deleted at the end. */
export async function untilConsumed(url: string, queue: string): Promise<void> {
  atEnd(() => withBroker(url, async (connection) => (await connection.createChannel()).deleteQueue(queue)))
  await eventually(
    () =>
      withBroker(url, async (connection) => {
        const channel = await connection.createChannel()
        channel.on("error", () => undefined) // the answer about a queue that is not there
        return (await channel.checkQueue(queue)).consumerCount > 0 ? true : undefined
      }),
    20_000
  )
}

/**
 * A running RabbitMQ node of the test's own, which it may stop, kill and start again on the same data (see BrokerNode).
 * It takes some 6 s to boot: share one per spec file, made in `beforeAll`. Ended and deleted at the end.
 */
export async function aPrivateBroker(): Promise<BrokerNode> {
  const { rabbitmqServer } = testEnvironment()
  if (!rabbitmqServer) throw new Error("No rabbitmq-server here; use describeWith(['rabbitmqServer'], ...)")
  const node = await aBrokerNode(rabbitmqServer)
  atEnd(() => node.remove())
  await node.start()
  return node
}
