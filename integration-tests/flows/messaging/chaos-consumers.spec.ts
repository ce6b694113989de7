import { PostgresTransport } from "../../../src/modules/messaging/transports/postgres/transport"
import type { Transport } from "../../../src/modules/messaging/transports/transport"
import { atEnd } from "../../support/at-end"
import { aBrokerPrefix } from "../../support/messaging/broker"
import { killAtRandom, startProcess } from "../../support/messaging/chaos/chaos-process"
import type { ConsumerSettings } from "../../support/messaging/chaos/consumer-process"
import { EFFECT_QUEUES, EFFECT_TABLE, effectConsumer } from "../../support/messaging/chaos/effect-consumer"
import { effort, times } from "../../support/messaging/chaos/effort"
import { report } from "../../support/messaging/chaos/figures"
import { startPublisher } from "../../support/messaging/chaos/publisher"
import { eventually } from "../../support/eventually"
import { aLogger } from "../../support/logger"
import { aMessagingDatabase, type MessagingDatabase } from "../../support/messaging/messaging-database"
import { aRabbitmqTransport } from "../../support/messaging/rabbitmq-transport"
import { describeWith } from "../../support/requirements"
import { testEnvironment } from "../../support/test-environment"

jest.setTimeout(600_000 * effort)

/** Messages in flight of a killed process come back after 30 s on PostgreSQL's queues; nothing may take much longer. */
const LONGEST_RETURN_MS = 60_000

type Outcome = { messages: number; repeats: number; lost: number; applied_twice: number }

/** A database and a queue that is filled without pause, one message in five twice. */
async function aFlood(kind: Transport["kind"]) {
  const shop = await aMessagingDatabase()
  await shop.query(EFFECT_TABLE)
  const { transport, settings } = kind === "rabbitmq" ? onRabbitmq() : onPostgres(shop)
  transport.start(EFFECT_QUEUES)
  await transport.whenReady(AbortSignal.timeout(30_000))
  const publisher = startPublisher(transport, shop.database, `${settings.prefix}.${effectConsumer.name}`)
  const aConsumer = (wrong?: ConsumerSettings["wrong"]) =>
    startProcess("consumer-process", { databaseUrl: shop.url, ...settings, ...(wrong && { wrong }) })
  const effects = () => shop.query<{ message_id: string }>("select message_id from chaos_effect")
  const judge = async (): Promise<Outcome> => {
    const applied = (await effects()).map(({ message_id }) => message_id)
    const once = new Set(applied)
    const lost = [...publisher.published].filter((id) => !once.has(id)).length
    const { published } = publisher
    return { messages: published.size, repeats: publisher.repeats(), lost, applied_twice: applied.length - once.size }
  }
  const isDrained = async () => (await transport.depth(`${settings.prefix}.${effectConsumer.name}`)) === 0
  /** Resolves when the queue is empty and, if `expected`, all effects are there. */
  const drained = async () => {
    await publisher.stop()
    await eventually(async () => ((await isDrained()) && (await judge()).lost === 0 ? true : undefined), LONGEST_RETURN_MS)
  }
  return { ...shop, transport, prefix: settings.prefix, publisher, aConsumer, judge, isDrained, drained }
}

function onRabbitmq() {
  const brokerUrl = testEnvironment().brokerUrl ?? ""
  const prefix = aBrokerPrefix(brokerUrl, EFFECT_QUEUES)
  return { transport: aRabbitmqTransport(brokerUrl, { prefix }), settings: { prefix, brokerUrl } }
}

function onPostgres({ database }: MessagingDatabase) {
  const prefix = "chaos"
  const transport = new PostgresTransport({ database, prefix, pollIntervalMs: 20, logger: aLogger() })
  atEnd(() => transport.stop())
  return { transport, settings: { prefix } }
}

describeWith(["brokerUrl"], "consumers in chaos", () => {
  it("would be caught losing effects if they acknowledged before the commit", async () => {
    let lost = 0
    for (let round = 1; round <= 5 && lost === 0; round++) {
      const flood = await aFlood("rabbitmq")
      const kills = await killAtRandom({ start: () => flood.aConsumer("hasty"), kills: 4, longestLifeMs: 200 })
      await flood.publisher.stop()
      const last = flood.aConsumer("hasty")
      await eventually(async () => ((await flood.isDrained()) ? true : undefined), LONGEST_RETURN_MS)
      last.signal("SIGTERM")
      await last.ended
      const outcome = await flood.judge()
      report("control, consumer that acknowledges first", { ...outcome, kills })
      lost = outcome.lost
    }
    expect(lost).toBeGreaterThan(0)
  })

  it("would be caught applying repeats twice if they had no inbox", async () => {
    const flood = await aFlood("rabbitmq")
    const consumer = flood.aConsumer("forgetful")
    await eventually(() => (flood.publisher.repeats() >= 50 ? true : undefined), 60_000)
    await flood.drained()
    consumer.signal("SIGTERM")
    await consumer.ended
    const outcome = await flood.judge()
    report("control, consumer without an inbox", outcome)
    expect(outcome.applied_twice).toBeGreaterThan(0)
  })

  it.each([
    ["rabbitmq", 30],
    ["postgres", 12],
  ] as const)("apply every message once however often they are killed, on %s", async (kind, few) => {
    const flood = await aFlood(kind)
    const kills = await killAtRandom({ start: () => flood.aConsumer(), kills: times(few) })
    const endInPeace = async () => {
      const last = flood.aConsumer()
      await flood.drained()
      last.signal("SIGTERM")
      expect(await last.ended).toBe(0)
    }
    // What the broker has not booked as acknowledged when a consumer leaves, it gives to the next one, as a repeat.
    await eventually(async () => {
      await endInPeace()
      return (await leftOvers(flood)).queued === 0 ? true : undefined
    }, LONGEST_RETURN_MS)

    const outcome = await flood.judge()
    const [inbox] = await flood.query<{ remembered: number }>("select count(*)::int as remembered from apparel_inbox")
    report(`consumers killed on ${kind}`, { ...outcome, ...inbox, kills })
    expect(outcome).toMatchObject({ lost: 0, applied_twice: 0 })
    expect(inbox?.remembered).toBe(outcome.messages)
    expect(await leftOvers(flood)).toEqual({ queued: 0, put_away: 0, dead: 0, stored: 0 })
    expect(kills).toBeGreaterThanOrEqual(times(few))
    expect(outcome.messages).toBeGreaterThan(1_000)
    expect(outcome.repeats).toBeGreaterThan(outcome.messages / 10)
  })
})

/** What is still anywhere once the last consumer has ended. */
async function leftOvers(flood: Awaited<ReturnType<typeof aFlood>>) {
  const { transport, prefix } = flood
  const queue = `${prefix}.${effectConsumer.name}`
  const count = async (table: string) => (await flood.query<{ count: number }>(`select count(*)::int from ${table}`))[0]?.count
  return {
    queued: await transport.depth(queue),
    put_away: await transport.depth(`${queue}.dlq`),
    dead: await count("apparel_dead_letter"),
    stored: await count("apparel_queue_message"),
  }
}
