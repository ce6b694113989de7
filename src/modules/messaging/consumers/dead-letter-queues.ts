import { INBOUND_UNROUTED, type Delivery, type Transport } from "../transports/transport"
import type { ConsumersContext } from "./context"
import { InFlight } from "./in-flight"
import { readDelivery, type Refusal } from "./read-delivery"

const PREFETCH = 50

/** Makes a dead letter of every message in `queue` (short name); `retryQueue` is where a retry of it goes (full name). */
type DeadLetterQueue = { queue: string; consumer: string; retryQueue: string; explain: (delivery: Delivery) => Refusal }

/** The queue beside a consumer's, where messages end that no process survived. */
export function crashQueue(consumer: string, retryQueue: string): DeadLetterQueue {
  const refusal = { code: "DELIVERY_LIMIT", reason: "Delivered again and again without an end; it may crash its consumer" }
  return { queue: `${consumer}.dlq`, consumer, retryQueue, explain: () => refusal }
}

/** The queue of inbound messages that nobody is bound to. */
export function unroutedQueue({ options }: Pick<ConsumersContext, "options">): DeadLetterQueue {
  return {
    queue: INBOUND_UNROUTED,
    consumer: INBOUND_UNROUTED,
    retryQueue: `${options.prefix}.${INBOUND_UNROUTED}`,
    explain: (delivery) => {
      const read = readDelivery(delivery, { from: "inbound", messages: [], options }, new Date())
      return "refusal" in read ? read.refusal : { code: "NO_CONSUMER", reason: "Nothing here takes it" }
    },
  }
}

export async function consumeDeadLetters(transport: Transport, context: ConsumersContext, source: DeadLetterQueue) {
  const inFlight = new InFlight(context, source.consumer, source.retryQueue, [])
  const subscription = await transport.subscribe(source.queue, PREFETCH, (delivery) => {
    inFlight.add(delivery)
    inFlight.refuse([{ delivery, refusal: source.explain(delivery) }]).catch(() => inFlight.giveBack(delivery))
  })
  return { subscription, inFlight }
}
