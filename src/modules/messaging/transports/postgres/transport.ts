import type { Logger } from "@medusajs/framework/types"
import type { Database, Sql } from "../../../../shared/database"
import { isStorableText } from "../../../../shared/storable-text"
import { messagingErrors } from "../../errors"
import { WAKE_CHANNEL } from "../../wake"
import {
  INBOUND_UNROUTED,
  type Delivery,
  type PublishOutcome,
  type Publication,
  type QueueDefinition,
  type Subscription,
  type Transport,
  type TransportState,
  type WireMessage,
} from "../transport"
import { Claims } from "./claims"
import { onPostgres } from "./errors"
import { Poller } from "./poller"
import { QueueConsumer } from "./queue-consumer"
import { DEPTH, INSERT } from "./statements"
import { topicMatches } from "../topic-matches"

export type PostgresTransportSettings = {
  database: Database
  /** First word of every queue's full name. */
  prefix: string
  /** Longest wait for the next look into the queues when nothing wakes, in milliseconds. */
  pollIntervalMs: number
  logger: Logger
  /** Login that deliveries name as their publisher. (Default: none) */
  user?: string
}

/** A message for one queue; `user` when it is a copy of what another login published. */
type Sent = WireMessage & { routingKey: string; user?: string }

/**
 * Queues kept in PostgreSQL, for shops without a broker. A message is a row of `apparel_queue_message`; publishing joins
 * the caller's transaction, so a message leaves the outbox and reaches its queues together or not at all.
 */
export class PostgresTransport implements Transport {
  readonly kind = "postgres"
  private readonly claims: Claims
  private readonly poller: Poller
  private readonly consumers = new Map<QueueConsumer, string>()
  private queues: QueueDefinition[] = []

  constructor(private readonly settings: PostgresTransportSettings) {
    const { database, logger, pollIntervalMs } = settings
    this.claims = new Claims(database)
    this.poller = new Poller({
      database,
      logger,
      pollIntervalMs,
      queues: () => [...new Set(this.consumers.values())],
      onDue: (queues) => {
        for (const [consumer, queue] of this.consumers) if (queues.includes(queue)) consumer.wake()
      },
    })
  }

  start(queues: QueueDefinition[]): void {
    this.queues = queues
    this.poller.start()
  }

  state(): TransportState {
    return this.poller.state()
  }

  whenReady(signal: AbortSignal): Promise<void> {
    return this.poller.whenConnected(signal)
  }

  /** Fans out within `sql`; the caller notifies `apparel_wake` after its commit. */
  async publish(batch: Publication[], sql: Sql): Promise<PublishOutcome[]> {
    this.refuseWhenStopped()
    const outcomes = batch.map((publication) => this.outcomeOf(publication))
    const rows = batch
      .filter((_, index) => outcomes[index]?.accepted)
      .flatMap((publication) => this.queuesOf(publication).map((queue) => ({ queue, message: publication })))
    await onPostgres(() => this.insert(rows, sql))
    return outcomes
  }

  async send(queue: string, messages: Sent[]): Promise<void> {
    this.refuseWhenStopped()
    if (!this.isDeclared(queue)) throw messagingErrors.UNKNOWN_QUEUE({ queue })
    const rows = messages.map((message) => ({ queue, message }))
    await onPostgres(() =>
      this.settings.database.transaction(async (sql) => {
        await this.insert(rows, sql)
        await sql(`notify ${WAKE_CHANNEL}`)
      })
    )
  }

  async subscribe(queue: string, prefetch: number, onDelivery: (delivery: Delivery) => void): Promise<Subscription> {
    const fullName = this.fullName(queue)
    if (!this.isDeclared(fullName)) throw messagingErrors.UNKNOWN_QUEUE({ queue })
    const { logger } = this.settings
    const consumer = new QueueConsumer({ claims: this.claims, queue: fullName, prefetch, onDelivery, logger })
    this.consumers.set(consumer, fullName)
    consumer.wake()
    return {
      cancel: async () => {
        consumer.cancel()
      },
    }
  }

  async depth(queue: string): Promise<number | undefined> {
    if (!this.isDeclared(queue)) return undefined
    const [row] = await onPostgres(() => this.settings.database.sql<{ depth: number }>(DEPTH, [queue]))
    return row?.depth
  }

  async stop(): Promise<void> {
    await Promise.all([...this.consumers.keys()].map((consumer) => consumer.abandon().catch(() => undefined)))
    this.consumers.clear()
    await this.poller.stop()
  }

  private outcomeOf(publication: Publication): PublishOutcome {
    if (!isStorable(publication)) {
      return { accepted: false, reason: "A property or header holds a character that PostgreSQL cannot store" }
    }
    const isOptional = publication.exchange === "events"
    if (isOptional || this.queuesOf(publication).length > 0) return { accepted: true }
    return { accepted: false, reason: "no queue takes this routing key" }
  }

  private queuesOf({ exchange, routingKey }: Publication): string[] {
    const bound = this.queues.filter(({ bindings }) =>
      bindings.some((binding) => binding.exchange === exchange && topicMatches(binding.pattern, routingKey))
    )
    if (bound.length === 0) return exchange === "inbound" ? [this.fullName(INBOUND_UNROUTED)] : []
    return bound.map(({ name }) => this.fullName(name))
  }

  private async insert(rows: { queue: string; message: Sent }[], sql: Sql): Promise<void> {
    if (rows.length === 0) return
    await sql(INSERT, [
      rows.map(({ queue }) => queue),
      rows.map(({ message }) => message.messageId),
      rows.map(({ message }) => message.type),
      rows.map(({ message }) => message.routingKey),
      rows.map(({ message }) => JSON.stringify(message.headers)),
      rows.map(({ message }) => message.body),
      rows.map(({ message }) => message.user ?? this.settings.user ?? null),
      rows.map(({ message }) => message.correlationId ?? null),
      rows.map(({ message }) => message.timestamp),
    ])
  }

  private refuseWhenStopped(): void {
    if (this.state().status === "stopped") throw messagingErrors.TRANSPORT_UNAVAILABLE({ detail: "this process is stopping" })
  }

  /** Also the queue beside each one, for messages that no consumer survives. */
  private isDeclared(fullName: string): boolean {
    const name = fullName.replace(/\.dlq$/, "")
    return name === this.fullName(INBOUND_UNROUTED) || this.queues.some((queue) => this.fullName(queue.name) === name)
  }

  private fullName(queue: string): string {
    return `${this.settings.prefix}.${queue}`
  }
}

/** One message that PostgreSQL cannot keep must not fail its whole batch. */
function isStorable({ messageId, type, routingKey, correlationId = "", headers }: Publication): boolean {
  const texts = [messageId, type, routingKey, correlationId, ...Object.keys(headers), ...Object.values(headers)]
  return texts.every((text) => typeof text !== "string" || isStorableText(text))
}
