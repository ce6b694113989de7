import { setTimeout as delay } from "node:timers/promises"
import { connect, type ChannelModel, type ConsumeMessage } from "amqplib"
import type { QueueDefinition } from "../../../../src/modules/messaging/transports/transport"
import { atEnd } from "../../at-end"
import type { Change, Oracle } from "./oracle"

/** The queue that gets everything; relays declare it under their prefix. */
export const COLLECTOR_QUEUES: QueueDefinition[] = [
  { name: "collector", bindings: [{ exchange: "events", pattern: "#" }], retryDelaysMs: [] },
]

const PREFETCH = 200
const RECONNECT_MS = 100

export type Collector = {
  /** Deliveries that the broker had handed out before, to a connection that was lost. */
  redelivered(): number
  stop(): Promise<void>
}

/**
 * Takes everything from the collector's queue under `prefix` and tells the oracle, as the queue's only consumer. A message
 * is acknowledged once it is written down, so that nothing is lost here; a lost connection is made again.
 */
export function startCollector({ url, prefix, oracle }: { url: string; prefix: string; oracle: Oracle }): Collector {
  const stopping = new AbortController()
  let connection: ChannelModel | undefined
  let redelivered = 0

  const receive = (message: ConsumeMessage) => {
    oracle.receive(changeOf(message))
    if (message.fields.redelivered) redelivered += 1
  }
  const run = async () => {
    while (!stopping.signal.aborted) {
      try {
        connection = await connect(url, { timeout: 2_000 })
        await collect(connection, `${prefix}.collector`, receive)
      } catch {
        // The broker is away, or nobody has declared the queue yet.
      } finally {
        await connection?.close().catch(() => undefined)
      }
      await delay(RECONNECT_MS)
    }
  }
  const ended = run()
  const stop = async () => {
    stopping.abort()
    await connection?.close().catch(() => undefined)
    await ended
  }
  atEnd(stop)
  return { redelivered: () => redelivered, stop }
}

/** Resolves when the connection or the channel has ended. */
async function collect(connection: ChannelModel, queue: string, receive: (message: ConsumeMessage) => void): Promise<void> {
  let isOpen = true
  const channel = await connection.createChannel()
  const ended = new Promise<void>((resolve) => {
    for (const emitter of [connection, channel]) {
      emitter.on("error", () => undefined)
      emitter.on("close", () => {
        isOpen = false
        resolve()
      })
    }
  })
  await channel.prefetch(PREFETCH)
  const gone = new Promise<void>((resolve, reject) => {
    const take = (message: ConsumeMessage | null) => {
      if (!message) return resolve()
      if (!isOpen) return // it comes again
      receive(message)
      channel.ack(message)
    }
    channel.consume(queue, take).catch(reject)
  })
  await Promise.race([ended, gone])
}

function changeOf({ properties, content }: ConsumeMessage): Change {
  const { aggregate, seq } = JSON.parse(content.toString()) as Omit<Change, "id"> // as the load wrote it
  return { id: String(properties.messageId), aggregate, seq }
}
