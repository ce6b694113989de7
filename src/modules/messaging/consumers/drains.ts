import type { Delivery, Transport } from "../transports/transport"
import type { ConsumersContext } from "./context"
import { InHand } from "./in-hand"
import { UNROUTED_QUEUE } from "./queue-definitions"
import { readDelivery, type Refusal } from "./read-delivery"

const PREFETCH = 50

/** Makes a dead letter of every message in `queue` (short name); `retryQueue` is where a retry of it goes (full name). */
type Drain = { queue: string; consumer: string; retryQueue: string; refusalOf: (delivery: Delivery) => Refusal }

/** The queue beside a consumer's, where messages end that no process survived. */
export function deathbedOf(consumer: string, retryQueue: string): Drain {
  const refusal = { code: "DELIVERY_LIMIT", reason: "Delivered again and again without an end; it may crash its consumer" }
  return { queue: `${consumer}.dlq`, consumer, retryQueue, refusalOf: () => refusal }
}

/** The queue of inbound messages that nobody is bound to. */
export function unrouted({ options }: Pick<ConsumersContext, "options">): Drain {
  return {
    queue: UNROUTED_QUEUE,
    consumer: UNROUTED_QUEUE,
    retryQueue: `${options.prefix}.${UNROUTED_QUEUE}`,
    refusalOf: (delivery) => {
      const reading = readDelivery(delivery, { from: "inbound", messages: [], options }, new Date())
      return "refusal" in reading ? reading.refusal : { code: "NO_CONSUMER", reason: "Nothing here takes it" }
    },
  }
}

export async function startDrain(transport: Transport, context: ConsumersContext, drain: Drain) {
  const inHand = new InHand(context, drain.consumer, drain.retryQueue, [])
  const subscription = await transport.subscribe(drain.queue, PREFETCH, (delivery) => {
    inHand.add(delivery)
    inHand.refuse([{ delivery, refusal: drain.refusalOf(delivery) }]).catch(() => inHand.giveBack(delivery))
  })
  return { subscription, inHand }
}
