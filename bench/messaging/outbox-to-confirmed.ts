import { setTimeout as delay } from "node:timers/promises"
import type { ConfirmChannel } from "amqplib"
import { publishOptionsOf } from "../../src/modules/messaging/transports/rabbitmq/properties"
import { aBrokerPrefix } from "../../integration-tests/support/messaging/broker"
import { aRabbitmqTransport } from "../../integration-tests/support/messaging/rabbitmq-transport"
import { benchmark, progress, type Figure } from "../support/benchmark"
import { analyzeOutbox, BODY_BYTES, fillOutbox, rawMessages } from "./support/outbox-rows"
import { aRelay } from "./support/running-relay"
import { aScratchDatabase } from "./support/scratch-database"
import { findServices, requireBroker } from "../support/services"
import { aConfirmChannel, SINK } from "./support/sink-queue"
import { median, spread } from "../support/statistics"

const TARGET = 0.7

benchmark({
  name: "messaging/outbox-to-confirmed",
  summary: `From the first claim to the last row gone, through the relay to a quorum queue, against publishing the same
messages from memory with confirms on the same broker. The rounds take turns; the figure is their ratio.`,
  options: {
    rows: { default: 10_000, summary: "Messages in a round" },
    rounds: { default: 5, summary: "Rounds of each" },
    batch: { default: 200, summary: "Messages of one batch, of both" },
    publishers: { default: 2, summary: "Publisher loops of the relay" },
  },
  run: async ({ rows, rounds, batch, publishers }): Promise<Figure[]> => {
    const brokerUrl = requireBroker(await findServices())
    const { database } = await aScratchDatabase()
    const prefix = aBrokerPrefix(brokerUrl, [SINK])
    const transport = aRabbitmqTransport(brokerUrl, { prefix, publishers })
    transport.start([SINK])
    await transport.whenReady(new AbortController().signal)
    const channel = await aConfirmChannel(brokerUrl)
    // It sleeps until it is woken: rows are written while it waits.
    const { relay, counts } = aRelay({ database, transport, options: { publishers, batchSize: batch, pollIntervalMs: 60_000 } })
    const published = rawMessages(rows, "/apparel")

    const measureRaw = async () => {
      const startedAt = performance.now()
      await publishRaw(channel, `${prefix}.events`, published, batch)
      return rows / ((performance.now() - startedAt) / 1_000)
    }
    const measureRelay = async () => {
      await database.sql("truncate apparel_log")
      await fillOutbox(database, rows)
      await analyzeOutbox(database)
      counts.published = 0
      const startedAt = performance.now()
      relay.wake()
      while (counts.published < rows || !(await isEmpty())) await delay(2)
      return rows / ((performance.now() - startedAt) / 1_000)
    }
    const isEmpty = async () => (await database.sql("select 1 from apparel_outbox limit 1")).length === 0
    const afterwards = async (measured: Promise<number>) => {
      const rate = await measured
      await channel.purgeQueue(`${prefix}.${SINK.name}`)
      return rate
    }

    await publishRaw(channel, `${prefix}.events`, published.slice(0, batch), batch) // warm
    const [raws, relays]: [number[], number[]] = [[], []]
    for (let round = 1; round <= rounds; round++) {
      raws.push(await afterwards(measureRaw()))
      relays.push(await afterwards(measureRelay()))
      progress(`round ${round}: raw ${Math.round(raws.at(-1) ?? 0)}/s, relay ${Math.round(relays.at(-1) ?? 0)}/s`)
    }
    const ratios = relays.map((rate, index) => rate / (raws[index] ?? 1))
    return [
      { what: `raw confirm publish, ${rows} x ${BODY_BYTES} B, batches of ${batch}`, figure: `${spread(raws)} messages/s` },
      { what: `outbox to confirmed and archived, ${publishers} publisher(s)`, figure: `${spread(relays)} messages/s` },
      { what: "ratio of a round", target: `>= ${TARGET}`, figure: spread(ratios, 2), isReached: median(ratios) >= TARGET },
    ]
  },
})

async function publishRaw(channel: ConfirmChannel, exchange: string, messages: ReturnType<typeof rawMessages>, batch: number) {
  for (let start = 0; start < messages.length; start += batch) {
    for (const message of messages.slice(start, start + batch))
      channel.publish(exchange, "order.created.v1", message.body, publishOptionsOf(message))
    await channel.waitForConfirms()
  }
}
