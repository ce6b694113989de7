// Applies the shop's messages, each once, in order per subject: AMQP_URL=amqp://... npx tsx consumer.ts (needs amqplib)
import { appendFileSync, existsSync, readFileSync, writeFileSync } from "node:fs"
import { setTimeout as sleep } from "node:timers/promises"
import { connect, type ChannelModel, type ConsumeMessage } from "amqplib"

const { AMQP_URL = "amqp://127.0.0.1", AMQP_PREFIX = "apparel", NAME = "warehouse", STORE = "applied.jsonl" } = process.env
const KEYS = (process.env.KEYS ?? "order.created.v1").split(",")
const queue = `${AMQP_PREFIX}.out.${NAME}`
const stop = new AbortController()
for (const signal of ["SIGTERM", "SIGINT"] as const) process.once(signal, () => stop.abort())

type Applied = { id: string; stream: string; sequence: string; type: string; body: unknown }
const [seen, last] = [new Set<string>(), new Map<string, bigint>()]
const remember = ({ id, stream, sequence }: Applied) => seen.add(id) && last.set(stream, BigInt(sequence))

// A line that a crash cut off was not acknowledged: its message comes again.
const kept = existsSync(STORE) ? readFileSync(STORE, "utf8").replace(/[^\n]*$/, "") : ""
writeFileSync(STORE, kept)
for (const line of kept.split("\n").filter(Boolean)) remember(JSON.parse(line) as Applied)

function apply({ properties, content }: ConsumeMessage): void {
  const { messageId: id, type, headers } = properties as { messageId: string; type: string; headers: Record<string, string> }
  const stream = `${headers["cloudEvents:source"]} ${headers["cloudEvents:subject"]}`
  const sequence = headers["cloudEvents:sequence"] ?? ""
  if (seen.has(id) || BigInt(sequence) <= (last.get(stream) ?? -1n)) return // a repeat, or older than what we have
  const applied: Applied = { id, stream, sequence, type, body: JSON.parse(content.toString()) }
  // The effect and the memory of it in one write; with a database, in one transaction.
  appendFileSync(STORE, `${JSON.stringify(applied)}\n`, { flush: true })
  remember(applied)
  console.log(`${type} ${stream} ${sequence}`)
}

async function consume(connection: ChannelModel): Promise<void> {
  const channel = await connection.createChannel()
  const ended = new Promise((resolve) => {
    stop.signal.addEventListener("abort", resolve, { once: true })
    for (const one of [connection, channel]) one.on("close", resolve).on("error", resolve)
  })
  await channel.assertQueue(queue, { durable: true, arguments: { "x-queue-type": "quorum" } })
  for (const key of KEYS) await channel.bindQueue(queue, `${AMQP_PREFIX}.events`, key)
  await channel.prefetch(100)
  await channel.consume(queue, (message) => {
    if (!message) throw new Error("The queue was deleted")
    apply(message) // what it throws closes the connection: this message and those after it come again
    channel.ack(message)
  })
  const reason = await ended
  if (reason instanceof Error) throw reason
}

async function main(): Promise<void> {
  while (!stop.signal.aborted) {
    const connection = await connect(AMQP_URL, { clientProperties: { connection_name: NAME } }).catch(console.error)
    if (connection) await consume(connection).catch(console.error)
    await connection?.close().catch(() => undefined)
    await sleep(1_000 + Math.random() * 4_000, undefined, { signal: stop.signal }).catch(() => undefined)
  }
}
void main()
