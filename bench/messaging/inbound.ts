import { randomUUID } from "node:crypto"
import { setTimeout as delay } from "node:timers/promises"
import type { MedusaContainer } from "@medusajs/framework/types"
import type { ConfirmChannel } from "amqplib"
import type { ApplyingConsumer } from "../../src/modules/messaging/consumers/define-consumer"
import { queueDefinitionsOf } from "../../src/modules/messaging/consumers/queue-definitions"
import { startConsumers } from "../../src/modules/messaging/consumers/runner"
import type { Database } from "../../src/shared/database"
import { messagingOptions } from "../../src/modules/messaging/options"
import { publishOptionsOf } from "../../src/modules/messaging/transports/rabbitmq/properties"
import type { WireMessage } from "../../src/modules/messaging/transports/transport"
import { aBrokerPrefix } from "../../integration-tests/support/messaging/broker"
import { aLogger } from "../../integration-tests/support/logger"
import { aRabbitmqTransport } from "../../integration-tests/support/messaging/rabbitmq-transport"
import { benchmark, progress, type Figure } from "../support/benchmark"
import { aScratchDatabase } from "./support/scratch-database"
import { findServices, requireBroker } from "../support/services"
import { aConfirmChannel } from "./support/sink-queue"
import { median, spread } from "../support/statistics"

const TARGET_PER_SECOND = 5_000
const DUPLICATES = 0.2
const SOURCE = "/wms"

type Level = { sku: string; location: string; stocked: number }

/** One statement for the whole batch, as the shop's own consumer of stock levels; counts what it applies. */
const stockLevels: ApplyingConsumer = {
  name: "bench-stock",
  messages: ["inventory_update"],
  from: "inbound",
  async apply(messages, { sql }) {
    const levels = messages.map(({ data }) => data as Level) // checked against the catalog before
    await sql(
      `update bench_level l set stocked = new.stocked, applied = l.applied + 1
       from unnest($1::text[], $2::text[], $3::int[]) as new (sku, location, stocked)
       where l.sku = new.sku and l.location = new.location`,
      [levels.map(({ sku }) => sku), levels.map(({ location }) => location), levels.map(({ stocked }) => stocked)]
    )
  },
}

benchmark({
  name: "messaging/inbound",
  summary: `Messages of an integrator, a fifth of them sent twice, from a quorum queue through inbox, version guard and one update
per batch to the acknowledgement. Every size gets one level in each round, so that the effects can be counted.`,
  options: {
    messages: { default: 10_000, summary: "Different messages in a round; the repeats come on top" },
    rounds: { default: 5, summary: "Rounds" },
  },
  run: async ({ messages, rounds }): Promise<Figure[]> => {
    const brokerUrl = requireBroker(await findServices())
    const { database } = await aScratchDatabase()
    await database.sql(
      `create table bench_level (sku text, location text, stocked int not null default 0, applied int not null default 0,
         primary key (sku, location)) with (fillfactor = 50)`
    )
    await database.sql(`insert into bench_level select 'SKU-' || n, 'Main' from generate_series(0, $1 - 1) as n`, [messages])
    const queues = queueDefinitionsOf([stockLevels], [5_000])
    const prefix = aBrokerPrefix(brokerUrl, queues)
    const options = { ...messagingOptions.parse(undefined), prefix, inboundSources: { [SOURCE]: senderOf(brokerUrl) } }
    const transport = aRabbitmqTransport(brokerUrl, { prefix })
    transport.start(queues)
    await transport.whenReady(new AbortController().signal)
    const channel = await aConfirmChannel(brokerUrl)

    const rates: number[] = []
    for (let round = 1; round <= rounds; round++) {
      await sendRound(channel, `${prefix}.inbound`, { messages, round, user: senderOf(brokerUrl).user })
      let settled = 0
      const startedAt = performance.now()
      const consuming = await startConsumers({
        consumers: [stockLevels],
        transport,
        database,
        container: {} as MedusaContainer, // for workflows, of which there are none here
        options,
        logger: aLogger(),
        onEvent: () => (settled += 1),
      })
      while (settled < messages * (1 + DUPLICATES)) await delay(2)
      rates.push(messages / ((performance.now() - startedAt) / 1_000))
      await consuming.stop()
      progress(`round ${round}: ${Math.round(rates.at(-1) ?? 0)}/s`)
    }
    const wrong = await wrongEffects(database, rounds)
    return [
      {
        what: `applied exactly once, ${DUPLICATES * 100} % sent twice`,
        target: `>= ${TARGET_PER_SECOND.toLocaleString("en")} messages/s`,
        figure: `${spread(rates)} messages/s`,
        isReached: median(rates) >= TARGET_PER_SECOND,
      },
      {
        what: "levels with another value or count than sent, dead letters",
        target: "0",
        figure: String(wrong),
        isReached: wrong === 0,
      },
    ]
  },
})

const senderOf = (brokerUrl: string) => ({
  user: decodeURIComponent(new URL(brokerUrl).username) || "guest",
  messages: ["inventory_update"],
})

type Round = { messages: number; round: number; user: string }

/** Every size once with the value of its round, every fifth twice, the repeat some way behind. */
async function sendRound(channel: ConfirmChannel, exchange: string, { messages, round, user }: Round): Promise<void> {
  const firsts = Array.from({ length: messages }, (_, n) =>
    aLevel({ sku: `SKU-${n}`, location: "Main", stocked: round * 10, version: round })
  )
  const all = firsts.flatMap((message, index) => {
    const repeated = index % 5 === 4 ? firsts[Math.max(0, index - 150) - (Math.max(0, index - 150) % 5)] : undefined
    return repeated ? [message, repeated] : [message]
  })
  for (let start = 0; start < all.length; start += 200) {
    for (const message of all.slice(start, start + 200))
      channel.publish(exchange, "inventory.update.v1", message.body, { ...publishOptionsOf(message), userId: user })
    await channel.waitForConfirms()
  }
}

function aLevel(data: Level & { version: number }): WireMessage {
  const messageId = randomUUID()
  return {
    messageId,
    type: "inventory_update",
    headers: {
      "cloudEvents:specversion": "1.0",
      "cloudEvents:id": messageId,
      "cloudEvents:source": SOURCE,
      "cloudEvents:type": "inventory_update.v1",
      "cloudEvents:time": new Date().toISOString(),
    },
    body: Buffer.from(JSON.stringify(data)),
    timestamp: Math.floor(Date.now() / 1_000),
  }
}

async function wrongEffects({ sql }: Database, rounds: number): Promise<number> {
  const [row] = await sql<{ wrong: number }>(
    `select (select count(*) from bench_level where applied <> $1::int or stocked <> $1::int * 10)::int
       + (select count(*) from apparel_dead_letter)::int as wrong`,
    [rounds]
  )
  return row?.wrong ?? -1
}
