import type { Sql } from "../../../shared/database"

/** Exchanges without the prefix. Integrators may write to `inbound` alone. */
export type Exchange = "events" | "commands" | "inbound"

/**
 * Queue, without the prefix, that gets the inbound messages nobody is bound to. Every transport has it by itself, so it is
 * no consumer's.
 */
export const INBOUND_UNROUTED = "inbound-unrouted"

/** Header values are texts and booleans: all that the envelope needs, and what every client library can read. */
export type Headers = Record<string, string | boolean>

/** One message as it travels: properties of AMQP 0-9-1 and a JSON body. */
export type WireMessage = {
  messageId: string
  /** Name in the contract, such as `order_created`; AMQP property `type`. */
  type: string
  headers: Headers
  body: Buffer
  /** Seconds since 1970; AMQP property `timestamp`. */
  timestamp: number
  correlationId?: string
}

export type Publication = WireMessage & { exchange: Exchange; routingKey: string }

/** What became of one publication: taken over durably, or not and why. */
export type PublishOutcome = { accepted: true } | { accepted: false; reason: string }

/** One message in the hands of a consumer until `ack`, `retry` or `release` is called, exactly once. */
export type Delivery = WireMessage & {
  /** Full name, prefix and all; what `send` takes. */
  queue: string
  routingKey: string
  /** The login that published it, as the transport knows it; undefined when it does not. */
  user: string | undefined
  /** 1 for the first delivery; counts every retry, not redeliveries after a crash. */
  attempt: number
  /** Done with it: it will not come back. */
  ack(): Promise<void>
  /** Comes back after `delayMs` (a step of the queue's ladder) as `attempt + 1`; the copy is safe before this one goes. */
  retry(delayMs: number): Promise<void>
  /** Gives it back unchanged, for a consumer that stops. It may come back at once and to another consumer. */
  release(): Promise<void>
}

export type Binding = { exchange: Exchange; pattern: string }

export type QueueDefinition = {
  /** Without the prefix, such as `inventory-levels`. */
  name: string
  bindings: Binding[]
  /** The steps that `Delivery.retry` may ask for, in milliseconds. */
  retryDelaysMs: number[]
}

export type Subscription = {
  /** Stops deliveries; those in flight can still be settled. */
  cancel(): Promise<void>
}

export type TransportState = {
  status: "connected" | "connecting" | "blocked" | "stopped"
  since: Date
  /** Why it is not connected or what differs, in words for staff; no address, no secret. */
  detail?: string
}

/**
 * How messages leave and reach this process: RabbitMQ, or queues kept in PostgreSQL. One contract suite runs on both.
 */
export interface Transport {
  readonly kind: "rabbitmq" | "postgres"

  /** Begins to connect and returns at once; `queues` are declared, or only checked, whenever a connection stands. */
  start(queues: QueueDefinition[]): void

  state(): TransportState

  /** Resolves when messages can be published, or when `signal` is aborted. */
  whenReady(signal: AbortSignal): Promise<void>

  /**
   * Publishes `batch` in order and resolves when every message is durable or refused. `sql` is the transaction in
   * which the caller deletes what was accepted; a transport that lives in the same database joins it.
   *
   * An event that no queue is bound to is accepted and not kept: who binds later asks for a replay. A command that nobody
   * can carry out is refused, and so is what one of the queues of `start` should have got.
   *
   * @throws TRANSPORT_UNAVAILABLE when the connection fails or confirms do not come in time: nothing may be assumed.
   */
  publish(batch: Publication[], sql: Sql): Promise<PublishOutcome[]>

  /**
   * Puts messages into one queue directly, by no exchange: retries of dead letters and replays. `queue` is its full name
   * as it stands at the broker (`queueNameOf` for our own), since queues of integrators are named by themselves. `user`
   * is the login that published the original; whoever receives the copy sees it as the copy's.
   *
   * @throws TRANSPORT_UNAVAILABLE, or UNKNOWN_QUEUE when the queue does not exist.
   */
  send(queue: string, messages: (WireMessage & { routingKey: string; user?: string })[]): Promise<void>

  /**
   * Delivers messages of `queue`, its name without the prefix (`inventory-levels`, or `inventory-levels.dlq` for what
   * the broker put away), to `onDelivery`, at most `prefetch` unsettled ones; goes on after every reconnect.
   */
  subscribe(queue: string, prefetch: number, onDelivery: (delivery: Delivery) => void): Promise<Subscription>

  /** Messages waiting in the queue of this full name, or undefined when it does not exist. @throws TRANSPORT_UNAVAILABLE */
  depth(queue: string): Promise<number | undefined>

  /** Ends all connections. Deliveries in flight are lost to this process and come back to another. */
  stop(): Promise<void>
}
