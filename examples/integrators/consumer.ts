// Applies the shop's messages, each once: AMQP_URL=amqp://... npx tsx consumer.ts (needs amqplib; the why: docs/integrators.md)
import { appendFileSync, existsSync, readFileSync, truncateSync, writeFileSync } from "node:fs"
import { setTimeout as sleep } from "node:timers/promises"
import { connect, type Channel, type ChannelModel, type ConsumeMessage } from "amqplib"

const { AMQP_URL = "amqp://127.0.0.1", AMQP_PREFIX = "apparel", NAME = "warehouse", STORE = "applied.jsonl" } = process.env
const KEYS = (process.env.KEYS ?? "order.created.v1").split(",")
const LONGEST_WAIT_MS = Number(process.env.LONGEST_WAIT_MS ?? 60_000)
const queue = `${AMQP_PREFIX}.out.${NAME}`
const quorum = { "x-queue-type": "quorum" }
const PREFETCH = 10 // what a lost connection makes RabbitMQ count as delivered once more
let failures = 0 // in a row, without a message applied in between
const stop = new AbortController()
for (const signal of ["SIGTERM", "SIGINT"] as const) process.once(signal, () => stop.abort())

type Applied = { id: string; stream: string; sequence: string; type: string; carries?: string; body: unknown }
type Store = { seen: Set<string>; last: Map<string, bigint>; bytes: number }

function remember({ seen, last }: Store, { id, stream, sequence, type, carries }: Applied): void {
  seen.add(id)
  if (carries === "state") last.set(`${stream} ${type}`, BigInt(sequence))
}

/** Writes, for only that shows that the store works. Throws what is wrong with it. */
const probe = (): void => writeFileSync(`${STORE}.probe`, new Date().toISOString(), { flush: true })

function openStore(): Store {
  probe()
  // A line that was cut off in the middle was not acknowledged: its message comes again.
  const kept = existsSync(STORE) ? readWholeLines(STORE) : ""
  const store: Store = { seen: new Set(), last: new Map(), bytes: Buffer.byteLength(kept) }
  rollBack(store)
  for (const line of kept.split("\n").filter(Boolean)) remember(store, JSON.parse(line) as Applied)
  return store
}

function readWholeLines(file: string): string {
  const text = readFileSync(file, "utf8")
  return text.slice(0, text.lastIndexOf("\n") + 1)
}

/** Takes back what a write that failed has left half done. */
function rollBack({ bytes }: Store): void {
  if (existsSync(STORE)) truncateSync(STORE, bytes)
}

function apply(store: Store, { properties, content }: Pick<ConsumeMessage, "properties" | "content">): void {
  const { messageId: id, type, headers } = properties as { messageId: string; type: string; headers: Record<string, string> }
  const stream = `${headers["cloudEvents:source"]} ${headers["cloudEvents:subject"]}`
  const [sequence, carries] = [headers["cloudEvents:sequence"] ?? "", headers["cloudEvents:carries"]]
  if (store.seen.has(id)) return // a repeat
  // A state older than what we have; of facts each counts.
  if (carries === "state" && BigInt(sequence) <= (store.last.get(`${stream} ${type}`) ?? -1n)) return
  const applied: Applied = { id, stream, sequence, type, carries, body: JSON.parse(content.toString()) }
  // The effect and the memory of it in one write; with a database, in one transaction.
  const line = `${JSON.stringify(applied)}\n`
  appendFileSync(STORE, line, { flush: true })
  store.bytes += Buffer.byteLength(line)
  remember(store, applied)
  console.log(`${type} ${stream} ${sequence}`)
}

function take(store: Store, channel: Channel, message: ConsumeMessage): void {
  for (let attempt = 1; attempt <= 2; attempt += 1) {
    try {
      apply(store, message)
      failures = 0
      return channel.ack(message)
    } catch (fault) {
      rollBack(store)
      probe() // throws when the store is at fault: then the message is fine, and nothing is taken for now
      console.error(`${message.properties.messageId as string} cannot be applied: ${String(fault)}`)
    }
  }
  channel.reject(message, false) // to the dead-letter queue, for a person
}

async function declare(channel: Channel): Promise<void> {
  await channel.assertExchange(`${queue}.dlx`, "fanout", { durable: true })
  await channel.assertQueue(`${queue}.dlq`, { durable: true, arguments: { ...quorum, "x-delivery-limit": 1_000_000_000 } })
  await channel.bindQueue(`${queue}.dlq`, `${queue}.dlx`, "")
  const limits = { "x-delivery-limit": 100, "x-dead-letter-exchange": `${queue}.dlx` }
  await channel.assertQueue(queue, { durable: true, arguments: { ...quorum, ...limits } })
  for (const key of KEYS) await channel.bindQueue(queue, `${AMQP_PREFIX}.events`, key)
}

/** Resolves when it was told to stop; rejects with what else ends it. What was delivered and not acknowledged comes again. */
async function consume(store: Store, connection: ChannelModel): Promise<void> {
  const channel = await connection.createChannel()
  await new Promise<void>((resolve, reject) => {
    stop.signal.addEventListener("abort", () => resolve(), { once: true })
    for (const one of [connection, channel]) one.on("error", reject).on("close", () => reject(new Error("The line was closed")))
    let isOver = false
    const deliver = (message: ConsumeMessage | null) => {
      try {
        if (!message) throw new Error("The queue was deleted")
        if (!isOver && !stop.signal.aborted) take(store, channel, message)
      } catch (failure) {
        isOver = true
        reject(failure instanceof Error ? failure : new Error(String(failure)))
      }
    }
    declare(channel)
      .then(() => channel.prefetch(PREFETCH))
      .then(() => channel.consume(queue, deliver))
      .catch(reject)
  })
}

/** What was put away once more, after a person has mended the cause. One that fails again stays where it is. */
async function applyDeadLetters(): Promise<void> {
  const store = openStore()
  const connection = await connect(AMQP_URL)
  const channel = await connection.createChannel()
  try {
    for (let message; (message = await channel.get(`${queue}.dlq`)); channel.ack(message)) apply(store, message)
  } finally {
    await connection.close()
  }
}

async function main(): Promise<void> {
  while (!stop.signal.aborted) {
    let connection: ChannelModel | undefined
    try {
      const store = openStore() // first: nothing is taken from the queue that could not be applied
      connection = await connect(AMQP_URL, { clientProperties: { connection_name: NAME } })
      await consume(store, connection)
    } catch (failure) {
      failures += 1
      console.error(`try ${failures} failed: ${String(failure)}`)
    }
    await connection?.close().catch(() => undefined)
    const longest = Math.min(1_000 * 2 ** failures, LONGEST_WAIT_MS)
    await sleep(longest * (0.5 + 0.5 * Math.random()), undefined, { signal: stop.signal }).catch(() => undefined)
  }
}

void (process.argv[2] === "dead-letters" ? applyDeadLetters() : main())
