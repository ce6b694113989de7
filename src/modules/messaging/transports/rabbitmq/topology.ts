import { INBOUND_UNROUTED, type Exchange, type QueueDefinition } from "../transport"

type ExchangeDeclaration = { name: string; type: "topic" | "fanout" | "direct"; arguments: Record<string, string> }
type QueueDeclaration = { name: string; arguments: Record<string, string | number> }
type BindingDeclaration = { queue: string; exchange: string; pattern: string }

/**
 * Everything that stands at the broker, in the order in which it is declared; `formerBindings` are those of earlier
 * versions, which are taken away.
 */
export type Topology = {
  exchanges: ExchangeDeclaration[]
  queues: QueueDeclaration[]
  bindings: BindingDeclaration[]
  formerBindings: BindingDeclaration[]
}

/** Deliveries of one message that may end in a crash before the broker puts it away. */
const DELIVERY_LIMIT = 20

/** For queues whose messages must never be put away: RabbitMQ 4 has a limit of 20 where none is given, 3.10 takes no -1. */
const NO_DELIVERY_LIMIT = 1_000_000_000

/** Queue, without the prefix, in which earlier versions kept the events that nobody had bound, without an end. */
export const FORMER_UNROUTED = "unrouted.q"

/** Both are needed to dead-letter without loss; without them the broker may drop a message on its way. */
const LOSSLESS_DEAD_LETTERING = { "x-dead-letter-strategy": "at-least-once", "x-overflow": "reject-publish" }

/** Name at the broker of the queue, or dead-letter queue (`<name>.dlq`), that we call `name`. */
export const queueNameOf = (prefix: string, name: string): string => `${prefix}.${name}`

/** Name of the queue in which messages of `queue` wait for `delayMs`, such as `apparel.stock.retry.30s`. */
export const retryQueueNameOf = (queue: string, delayMs: number): string => `${queue}.retry.${delayLabel(delayMs)}`

export const exchangeNameOf = (prefix: string, exchange: Exchange): string => `${prefix}.${exchange}`

/**
 * The topology of `queues`, without a look at any broker: for the declaration, the documents and the doctor.
 *
 * The exchange `unrouted` has no queue: events that nobody has bound are kept in the log alone. An operator who wants to
 * see them binds a queue of their own to it.
 *
 * Lengths and other limits are left to the operator's policies, which change without a declaration.
 */
export function topologyOf(prefix: string, queues: QueueDefinition[]): Topology {
  const named = (name: string) => queueNameOf(prefix, name)
  const ownQueues = queues.map((queue) => queueTopology(named, queue))
  return {
    exchanges: [
      { name: named("unrouted"), type: "fanout", arguments: {} },
      { name: named("inbound.unrouted"), type: "fanout", arguments: {} },
      { name: named("dlx"), type: "direct", arguments: {} },
      topicExchange(named("events"), named("unrouted")),
      topicExchange(named("commands"), named("unrouted")),
      topicExchange(named("inbound"), named("inbound.unrouted")),
    ],
    queues: [keepingQueue(named(INBOUND_UNROUTED)), ...ownQueues.flatMap((own) => own.queues)],
    bindings: [
      { queue: named(INBOUND_UNROUTED), exchange: named("inbound.unrouted"), pattern: "" },
      ...ownQueues.flatMap((own) => own.bindings),
    ],
    formerBindings: [{ queue: named(FORMER_UNROUTED), exchange: named("unrouted"), pattern: "" }],
  }
}

function queueTopology(named: (name: string) => string, { name, bindings, retryDelaysMs }: QueueDefinition) {
  const queue = named(name)
  return {
    queues: [
      keepingQueue(`${queue}.dlq`),
      workQueue(queue, named("dlx")),
      ...[...new Set(retryDelaysMs)].map((delayMs) => retryQueue(queue, delayMs)),
    ],
    bindings: [
      { queue: `${queue}.dlq`, exchange: named("dlx"), pattern: queue },
      ...bindings.map(({ exchange, pattern }) => ({ queue, exchange: named(exchange), pattern })),
    ],
  }
}

const topicExchange = (name: string, alternate: string): ExchangeDeclaration => ({
  name,
  type: "topic",
  arguments: { "alternate-exchange": alternate },
})

const workQueue = (name: string, deadLetterExchange: string): QueueDeclaration => ({
  name,
  arguments: {
    "x-queue-type": "quorum",
    "x-delivery-limit": DELIVERY_LIMIT,
    "x-dead-letter-exchange": deadLetterExchange,
    "x-dead-letter-routing-key": name,
    ...LOSSLESS_DEAD_LETTERING,
  },
})

/** One queue per delay: the time to live ends at the head of a queue only. */
const retryQueue = (queue: string, delayMs: number): QueueDeclaration => ({
  name: retryQueueNameOf(queue, delayMs),
  arguments: {
    "x-queue-type": "quorum",
    "x-message-ttl": delayMs,
    "x-dead-letter-exchange": "",
    "x-dead-letter-routing-key": queue,
    ...LOSSLESS_DEAD_LETTERING,
  },
})

const keepingQueue = (name: string): QueueDeclaration => ({
  name,
  arguments: { "x-queue-type": "quorum", "x-delivery-limit": NO_DELIVERY_LIMIT },
})

/** `500ms`, `30s`, `2m`, `1h`: the largest unit that divides it. */
function delayLabel(delayMs: number): string {
  const units: [string, number][] = [
    ["h", 3_600_000],
    ["m", 60_000],
    ["s", 1_000],
  ]
  const unit = units.find(([, length]) => delayMs % length === 0)
  return unit ? `${delayMs / unit[1]}${unit[0]}` : `${delayMs}ms`
}
