import { randomUUID } from "node:crypto"
import type { Delivery, Publication, Transport } from "../../../src/modules/messaging/transports/transport"
import { eventually } from "../eventually"

/** A publication with everything a real one has; name only what matters. */
export function aPublication(given: Partial<Publication> & { data?: unknown } = {}): Publication {
  const { data, ...rest } = given
  const messageId = randomUUID()
  return {
    messageId,
    type: "order_created",
    exchange: "events",
    routingKey: "order.created.v1",
    headers: { "cloudEvents:id": messageId, "cloudEvents:specversion": "1.0" },
    body: Buffer.from(JSON.stringify(data ?? {})),
    timestamp: 1_790_000_000,
    ...rest,
  }
}

/** The same for `send`, which knows no exchange. */
export function aMessage(given: Parameters<typeof aPublication>[0] = {}) {
  const { messageId, type, routingKey, headers, body, timestamp } = aPublication(given)
  return { messageId, type, routingKey, headers, body, timestamp }
}

export const dataOf = ({ body }: { body: Buffer }): unknown => JSON.parse(body.toString())

/** What a consumer got; `settle` is what it does with each delivery at once. (Default: nothing, all stay in flight) */
export async function aConsumer(
  transport: Transport,
  queue: string,
  { prefetch = 50, settle }: { prefetch?: number; settle?: (delivery: Delivery) => unknown } = {}
) {
  const got: Delivery[] = []
  const subscription = await transport.subscribe(queue, prefetch, (delivery) => {
    got.push(delivery)
    void settle?.(delivery)
  })
  return {
    got,
    cancel: () => subscription.cancel(),
    /** Resolves with the first `count` deliveries. */
    first: (count: number, withinMs?: number) =>
      eventually(() => (got.length >= count ? got.slice(0, count) : undefined), withinMs),
    /** Resolves with the next delivery that `isWanted`. */
    one: (isWanted: (delivery: Delivery) => boolean = () => true, withinMs?: number) =>
      eventually(() => got.find(isWanted), withinMs),
  }
}

export const acknowledge = (delivery: Delivery) => delivery.ack()
