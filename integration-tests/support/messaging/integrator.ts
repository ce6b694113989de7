import { connect } from "amqplib"
import type { Publication } from "../../../src/modules/messaging/transports/transport"
import { atEnd } from "../at-end"
import { eventually } from "../eventually"

/** A message as an integrator got it. */
export type Heard = { id: string; type: string; headers: Record<string, unknown>; body: Record<string, unknown> }

export type Integrator = {
  /** Publishes as docs/integrators.md asks for, one after the other; resolves when the broker has confirmed all. */
  send(...messages: Publication[]): Promise<void>
  /** Declares its queue, bound to `keys` of the events, and remembers what comes, oldest first. */
  listen(queue: string, keys: string[]): Promise<Heard[]>
  /** Messages in a queue of any name. */
  depth(queue: string): Promise<number>
}

/** Another system at the broker, logged in with `url`; its queues are deleted at the end. */
export async function anIntegrator(url: string, prefix: string): Promise<Integrator> {
  const connection = await connect(url)
  atEnd(() => connection.close())
  const channel = await connection.createConfirmChannel()
  return {
    async send(...messages) {
      for (const { exchange, routingKey, body, ...properties } of messages) {
        const sender = { userId: new URL(url).username, persistent: true, mandatory: true, contentType: "application/json" }
        channel.publish(`${prefix}.${exchange}`, routingKey, body, { ...properties, ...sender })
      }
      await channel.waitForConfirms()
    },
    async listen(queue, keys) {
      const heard: Heard[] = []
      const arguments_ = { "x-queue-type": "quorum" }
      await channel.assertQueue(queue, { durable: true, arguments: arguments_ })
      atEnd(() => channel.deleteQueue(queue))
      for (const key of keys) await channel.bindQueue(queue, `${prefix}.events`, key)
      await channel.consume(
        queue,
        (message) => {
          if (!message) return
          const { messageId, type, headers } = message.properties as {
            messageId: string
            type: string
            headers: Heard["headers"]
          }
          const body = JSON.parse(message.content.toString()) as Heard["body"]
          heard.push({ id: messageId, type, headers, body })
        },
        { noAck: true }
      )
      return heard
    },
    depth: async (queue) => (await channel.checkQueue(queue)).messageCount,
  }
}

/** The first message of `heard` that `isWanted`, once it has come. */
export const heardOne = (heard: Heard[], isWanted: (message: Heard) => boolean): Promise<Heard> =>
  eventually(() => heard.find(isWanted), 20_000)
