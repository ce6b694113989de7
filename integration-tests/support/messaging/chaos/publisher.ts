import { randomInt, randomUUID } from "node:crypto"
import { setTimeout as delay } from "node:timers/promises"
import { chaosMessage } from "./chaos-message"
import type { Database } from "../../../../src/shared/database"
import { publicationOf } from "../../../../src/modules/messaging/envelope"
import type { Publication, Transport } from "../../../../src/modules/messaging/transports/transport"
import { atEnd } from "../../at-end"

const BATCH_SIZE = 15
const REPEATED = 0.2
const LONGEST_PAUSE_MS = 100

/** The publisher rests while more messages wait: a slow machine would still be draining when its time is over. */
const MOST_WAITING = 2_000

export type Publisher = {
  /** Ids of the messages that were handed over. */
  published: Set<string>
  /** Messages that were handed over a second time. */
  repeats(): number
  /** Resolves when the last batch was taken over. @throws what the transport refused. */
  stop(): Promise<void>
}

/** Keeps messages waiting in `queue` (full name), every fifth of them once more some batches later. */
export function startPublisher(transport: Transport, database: Database, queue: string): Publisher {
  const published = new Set<string>()
  let isStopped = false
  let repeats = 0
  const run = async () => {
    let again: Publication[] = []
    while (!isStopped || again.length > 0) {
      await delay(randomInt(LONGEST_PAUSE_MS))
      if (!isStopped && ((await transport.depth(queue)) ?? 0) > MOST_WAITING) continue
      const fresh = isStopped ? [] : Array.from({ length: BATCH_SIZE }, aMessage)
      const old = isStopped ? again.splice(0) : again.splice(0, again.length / 2)
      const batch = [...fresh, ...old]
      const outcomes = await database.transaction((sql) => transport.publish(batch, sql))
      if (outcomes.some(({ accepted }) => !accepted)) throw new Error("A message was refused")
      for (const { messageId } of fresh) published.add(messageId)
      repeats += old.length
      again = [...again, ...fresh.filter(() => Math.random() < REPEATED)]
    }
  }
  const ended = run()
  ended.catch(() => undefined) // `stop` reports it
  const stop = () => {
    isStopped = true
    return ended
  }
  atEnd(() => stop().catch(() => undefined))
  return { published, repeats: () => repeats, stop }
}

function aMessage(): Publication {
  const order = `order_${randomUUID()}`
  const id = String(randomInt(1_000_000))
  const row = {
    id,
    sequence: id,
    event_id: randomUUID(),
    name: chaosMessage.name,
    version: chaosMessage.version,
    aggregate_type: chaosMessage.aggregate,
    aggregate_id: order,
    ordering_key: order,
    body: JSON.stringify({ ...chaosMessage.example, order_id: order }),
    traceparent: null,
    occurred_at: new Date(),
  }
  return publicationOf(row, chaosMessage, "/apparel")
}
