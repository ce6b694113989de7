import type { Logger } from "@medusajs/framework/types"
import { messagingErrors } from "../../errors"
import type { MessagingOptions } from "../../options"
import type {
  Delivery,
  Publication,
  PublishOutcome,
  QueueDefinition,
  Subscription,
  Transport,
  TransportState,
} from "../transport"
import { loginOf, openConnection, type BrokerConnection } from "./client"
import { ConfirmChannels } from "./confirm-channels"
import { messagesIn } from "./depth"
import type { OnTransportEvent } from "./events"
import { topicMatches } from "../topic-matches"
import { copyOptionsOf, publishOptionsOf, type Copy } from "./properties"
import { QueueConsumer } from "./queue-consumer"
import { Supervisor } from "./supervisor"
import { exchangeNameOf, queueNameOf, retryQueueNameOf, topologyOf } from "./topology"
import { TopologyKeeper } from "./topology-keeper"

type RabbitmqOptions = Pick<
  MessagingOptions,
  "tls" | "prefix" | "declare" | "heartbeatSeconds" | "confirmTimeoutMs" | "publishers"
> & {
  brokerUrl: string
}

/** Channels for retries and replays beside the publishers of the relay. */
const SENDING_CHANNELS = 4

/**
 * Messages by way of RabbitMQ: one connection to publish, one to consume (opened by the first `subscribe`), so that a
 * broker that takes no messages still gives them.
 */
export class RabbitmqTransport implements Transport {
  readonly kind = "rabbitmq"
  private readonly options: RabbitmqOptions
  private readonly onEvent: OnTransportEvent
  private readonly login: string
  private readonly logger: Logger
  private queues: QueueDefinition[] = []
  private keeper: TopologyKeeper
  private readonly publishing: Supervisor
  private readonly consuming: Supervisor
  private isConsuming = false
  private readonly consumers = new Set<QueueConsumer>()
  private readonly publishers: ConfirmChannels
  private readonly sending: ConfirmChannels

  constructor(settings: { options: RabbitmqOptions; logger: Logger; onEvent?: OnTransportEvent }) {
    this.options = settings.options
    this.logger = settings.logger
    this.onEvent = settings.onEvent ?? (() => undefined)
    this.login = loginOf(this.options.brokerUrl)
    this.keeper = this.keeperOf([])
    this.publishing = this.supervisorFor("publishing")
    this.consuming = this.supervisorFor("consuming")
    this.publishers = this.confirmChannels(this.options.publishers)
    this.sending = this.confirmChannels(SENDING_CHANNELS)
  }

  start(queues: QueueDefinition[]): void {
    this.queues = queues
    this.keeper = this.keeperOf(queues)
    this.publishing.start()
  }

  state(): TransportState {
    const [publishing, consuming] = [this.publishing.state(), this.consuming.state()]
    const worst = publishing.status === "connected" && this.isConsuming ? consuming : publishing
    const problems = [worst.detail, this.keeper.problem(), ...[...this.consumers].map((consumer) => consumer.problem())]
    const detail = [...new Set(problems.filter((problem) => problem !== undefined))].join("; ")
    return { status: worst.status, since: worst.since, ...(detail && { detail }) }
  }

  whenReady(signal: AbortSignal): Promise<void> {
    return this.publishing.whenReady(signal)
  }

  async publish(batch: Publication[]): Promise<PublishOutcome[]> {
    return this.publishers.publish(
      batch.map((publication) => ({
        exchange: exchangeNameOf(this.options.prefix, publication.exchange),
        routingKey: publication.routingKey,
        body: publication.body,
        options: publishOptionsOf(publication),
        isOptional: publication.exchange === "events" && !this.isOwn(publication),
      }))
    )
  }

  /** Whether one of our own queues is bound to it: where that is gone, the message waits until it stands again. */
  private isOwn({ exchange, routingKey }: Publication): boolean {
    return this.queues.some(({ bindings }) =>
      bindings.some((binding) => binding.exchange === exchange && topicMatches(binding.pattern, routingKey))
    )
  }

  async send(queue: string, messages: Parameters<Transport["send"]>[1]): Promise<void> {
    await this.sendCopies(
      queue,
      messages.map((message) => ({ ...message, attempt: 1 }))
    )
  }

  async subscribe(queue: string, prefetch: number, onDelivery: (delivery: Delivery) => void): Promise<Subscription> {
    this.startConsuming()
    const consumer = new QueueConsumer({
      queue: queueNameOf(this.options.prefix, queue),
      prefetch,
      login: this.login,
      onDelivery,
      nextConnection: (signal) => this.consuming.nextConnection(signal),
      repair: (connection) => this.keeper.isComplete(connection),
      sendRetry: (from, delayMs, copy) => this.sendCopies(retryQueueNameOf(from, delayMs), [copy]),
      onResubscribed: () => this.onEvent("resubscribed", 1),
    })
    this.consumers.add(consumer)
    consumer.start()
    return {
      cancel: async () => {
        this.consumers.delete(consumer)
        await consumer.cancel()
      },
    }
  }

  /** Without messages in the hands of consumers. @throws TRANSPORT_UNAVAILABLE */
  async depth(queue: string): Promise<number | undefined> {
    const connection = this.consuming.connection() ?? this.publishing.connection()
    if (!connection) throw messagingErrors.TRANSPORT_UNAVAILABLE({ detail: "there is no connection to the broker" })
    return messagesIn(connection, queue, this.options.confirmTimeoutMs)
  }

  async stop(): Promise<void> {
    await Promise.all([...this.consumers].map((consumer) => consumer.cancel()))
    this.consumers.clear()
    await Promise.all([this.publishing.stop(), this.consuming.stop()])
  }

  private async sendCopies(queue: string, copies: Copy[]): Promise<void> {
    const outcomes = await this.sending.publish(
      copies.map((copy) => ({ exchange: "", routingKey: queue, body: copy.body, options: copyOptionsOf(copy, this.login) }))
    )
    for (const outcome of outcomes) {
      if (outcome.accepted) continue
      if (outcome.isReturned) throw messagingErrors.UNKNOWN_QUEUE({ queue })
      throw messagingErrors.TRANSPORT_UNAVAILABLE({ detail: outcome.reason })
    }
  }

  private startConsuming(): void {
    if (this.isConsuming) return
    this.isConsuming = true
    this.consuming.start()
  }

  private keeperOf(queues: QueueDefinition[]): TopologyKeeper {
    return new TopologyKeeper(topologyOf(this.options.prefix, queues), this.options.declare)
  }

  private supervisorFor(purpose: string): Supervisor {
    const connect = () => openConnection(this.options, `${this.options.prefix} ${purpose}`)
    return new Supervisor(
      {
        purpose,
        connect,
        prepare: (connection: BrokerConnection, report, signal) => this.keeper.prepare(connection, report, signal),
        onReconnected: () => this.onEvent("reconnected", 1),
        onBlocked: (blockedMs) => this.onEvent(blockedMs === undefined ? "blocked" : "blocked_ms", blockedMs ?? 1),
      },
      this.logger
    )
  }

  private confirmChannels(maxChannels: number): ConfirmChannels {
    return new ConfirmChannels({
      connection: () => this.publishing.connection(),
      maxChannels,
      timeoutMs: this.options.confirmTimeoutMs,
      repair: (connection) => this.keeper.isComplete(connection).catch(() => undefined), // the next batch tells why
      onEvent: this.onEvent,
    })
  }
}
