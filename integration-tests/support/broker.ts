import { randomBytes } from "node:crypto"
import { connect, type ChannelModel } from "amqplib"
import type { QueueDefinition } from "../../src/modules/messaging/transports/transport"
import { topologyOf } from "../../src/modules/messaging/transports/rabbitmq/topology"
import { atEnd } from "./at-end"

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
