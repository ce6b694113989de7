import { randomBytes, randomUUID } from "node:crypto"
import { connect } from "amqplib"
import type { Carried } from "../../../src/modules/messaging/contract/define-message"
import { wireMessageOf } from "../../../src/modules/messaging/envelope"
import { atEnd } from "../at-end"

/** A message as the relay sends it, as far as a receiver tells one from another. */
export type SentMessage = { id: string; type: string; subject: string; sequence: number; carries: Carried; data: unknown }

/** A fact about an order; name only what matters. */
export function aSentMessage(given: Partial<SentMessage> = {}): SentMessage {
  const { id = randomUUID(), type = "order_created", subject = "order_1", sequence = 1, carries = "fact" } = given
  return { id, type, subject, sequence, carries, data: given.data ?? { order: { id: subject, note: `№ ${sequence}` } } }
}

const KEY = "order.created.v1"

const wireOf = ({ id, type, subject, sequence, carries, data }: SentMessage, source: string) =>
  wireMessageOf(
    {
      id: String(sequence),
      sequence: String(sequence),
      event_id: id,
      name: type,
      version: 1,
      aggregate_type: "order",
      aggregate_id: subject,
      ordering_key: subject,
      body: typeof data === "string" ? data : JSON.stringify(data),
      traceparent: null,
      occurred_at: new Date("2026-11-24T09:00:00Z"),
    },
    source,
    { carries }
  )

/**
 * What examples/integrators finds at the broker under its defaults and a prefix of the test's own. The queue is declared as
 * they declare it, so that messages can wait in it before they run; all of it is deleted at the end.
 */
export async function anExampleQueue(url: string, prefix = `test-${randomBytes(4).toString("hex")}`) {
  const connection = await connect(url)
  const channel = await connection.createConfirmChannel()
  const queue = `${prefix}.out.warehouse`
  const [deadLetters, exchange] = [`${queue}.dlq`, `${prefix}.events`]
  const declare = async () => {
    await channel.assertExchange(exchange, "topic", { durable: true })
    await channel.assertExchange(`${queue}.dlx`, "fanout", { durable: true })
    const limits = { "x-delivery-limit": 100, "x-dead-letter-exchange": `${queue}.dlx` }
    await channel.assertQueue(queue, { durable: true, arguments: { "x-queue-type": "quorum", ...limits } })
    await channel.assertQueue(deadLetters, {
      durable: true,
      arguments: { "x-queue-type": "quorum", "x-delivery-limit": 1_000_000_000 },
    })
    await channel.bindQueue(deadLetters, `${queue}.dlx`, "")
    await channel.bindQueue(queue, exchange, KEY)
  }
  await declare()
  atEnd(async () => {
    for (const name of [queue, deadLetters]) await channel.deleteQueue(name)
    for (const name of [exchange, `${queue}.dlx`]) await channel.deleteExchange(name)
    await connection.close()
  })
  return {
    prefix,
    name: queue,
    depth: async () => (await channel.checkQueue(queue)).messageCount,
    /** Messages that were put away. */
    deadLetters: async () => (await channel.checkQueue(deadLetters)).messageCount,
    async publish(messages: SentMessage[], source = "/apparel") {
      for (const { body, ...wire } of messages.map((message) => wireOf(message, source))) {
        channel.publish(exchange, KEY, body, { ...wire, persistent: true, mandatory: true })
      }
      await channel.waitForConfirms()
    },
    /** Puts a message into the dead-letter queue, as RabbitMQ does with what was rejected. */
    async putAway(message: SentMessage) {
      const { body, ...wire } = wireOf(message, "/apparel")
      channel.publish(`${queue}.dlx`, KEY, body, { ...wire, persistent: true })
      await channel.waitForConfirms()
    },
    /** Empties both queues. */
    async empty() {
      for (const name of [queue, deadLetters]) await channel.purgeQueue(name)
    },
  }
}

export type ExampleQueue = Awaited<ReturnType<typeof anExampleQueue>>
