import { backOffMs, pause } from "../../../../shared/back-off"
import type { Delivery } from "../transport"
import type { BrokerConnection, Channel, ConsumeMessage, OpenChannel } from "./client"
import { receivedOf, type Copy } from "./properties"
import { within, wordsOf } from "./driver-words"
import { RECONNECT } from "./supervisor"

/** Longest wait for the broker to stop the deliveries of a consumer, in milliseconds. */
const CANCEL_TIMEOUT_MS = 2_000

export type Consuming = {
  /** Full name at the broker. */
  queue: string
  prefetch: number
  /** Our own login: it marks the copies that we made. */
  login: string
  onDelivery(delivery: Delivery): void
  /** Resolves with the next usable connection, or undefined when `signal` is aborted. */
  nextConnection(signal: AbortSignal): Promise<BrokerConnection | undefined>
  /** Called before a new try, for the queue may have to be declared again. */
  repair(connection: BrokerConnection): Promise<unknown>
  /** Hands a copy over to the broker. @throws when it is not safe there. */
  sendRetry(queue: string, delayMs: number, copy: Copy): Promise<void>
  onResubscribed(): void
}

/** The life of one channel; `inFlight` counts its deliveries that are not settled. */
type Session = { open: OpenChannel; consumerTag: string | undefined; inFlight: number }

/** One subscription: consumes from one queue over whatever connection stands, until it is canceled. */
export class QueueConsumer {
  private readonly canceling = new AbortController()
  private current: Session | undefined
  private trouble: string | undefined

  constructor(private readonly consuming: Consuming) {}

  start(): void {
    void this.run()
  }

  /** Why nothing is delivered although the connection stands; undefined when all is well. */
  problem(): string | undefined {
    return this.trouble
  }

  /** Stops deliveries; the channel stays until the last message in flight is settled. */
  async cancel(): Promise<void> {
    this.canceling.abort()
    const session = this.current
    if (!session?.consumerTag) return
    const { open, consumerTag } = session
    const canceled = open.channel.cancel(consumerTag).catch(() => undefined) // fails only with the channel, which ends it too
    await within(CANCEL_TIMEOUT_MS, () => Promise.race([canceled, open.ended])).catch(() => undefined) // its end is near anyway
    this.closeWhenSettled(session)
  }

  private async run(): Promise<void> {
    const { signal } = this.canceling
    for (let failures = 0; !signal.aborted; failures++) {
      const connection = await this.consuming.nextConnection(signal)
      if (!connection) return
      const reason = await this.consume(connection, failures).catch(wordsOf)
      if (signal.aborted) return
      if (!connection.isOpen()) {
        failures = -1 // the connection's own wait is enough
        this.trouble = undefined
        continue
      }
      if (this.trouble === undefined) failures = 0
      this.trouble = reason
      await Promise.race([pause(backOffMs(failures + 1, RECONNECT), signal), connection.closed])
      if (connection.isOpen()) await this.consuming.repair(connection).catch(() => undefined) // the next try tells why
    }
  }

  /** Consumes on a new channel of `connection`; resolves with the reason when that ends. */
  private async consume(connection: BrokerConnection, failures: number): Promise<string> {
    const open = await connection.openChannel()
    const { channel } = open
    const session: Session = { open, consumerTag: undefined, inFlight: 0 }
    this.current = session
    await channel.prefetch(this.consuming.prefetch)
    const canceledByBroker = new Promise<string>((resolve) => {
      const deliver = (message: ConsumeMessage | null) =>
        message ? this.deliver(session, message) : resolve(`queue ${this.consuming.queue} was deleted or moved`)
      void channel
        .consume(this.consuming.queue, deliver)
        .then(({ consumerTag }) => this.begun(session, consumerTag, failures))
        .catch((error) => resolve(wordsOf(error)))
    })
    const reason = await Promise.race([canceledByBroker, open.ended])
    this.current = undefined
    // Messages in flight of a queue that is gone cannot be settled; those of a queue that moved come back.
    if (open.isOpen()) await channel.close().catch(() => undefined)
    return reason
  }

  private begun(session: Session, consumerTag: string, failures: number): void {
    session.consumerTag = consumerTag
    if (failures > 0 || this.trouble !== undefined) this.consuming.onResubscribed()
    this.trouble = undefined
    if (this.canceling.signal.aborted) void this.cancel()
  }

  private deliver(session: Session, message: ConsumeMessage): void {
    const { open } = session
    const { channel } = open
    if (this.canceling.signal.aborted) return channel.reject(message, true)
    session.inFlight += 1
    const received = receivedOf(message, this.consuming.login)
    let isSettled = false
    // A second settlement, or one on a channel that is gone, would only cost the next channel: the broker gives such a
    // message to somebody else anyway.
    const settle = (how: (channel: Channel) => void) => {
      if (isSettled || !open.isOpen()) return
      isSettled = true
      how(channel)
      session.inFlight -= 1
      this.closeWhenSettled(session)
    }
    this.consuming.onDelivery({
      ...received,
      queue: this.consuming.queue,
      ack: async () => settle(() => channel.ack(message)),
      retry: async (delayMs) => {
        if (isSettled || !open.isOpen()) return
        const copy: Copy = { ...received, attempt: received.attempt + 1 }
        await this.consuming.sendRetry(this.consuming.queue, delayMs, copy)
        settle(() => channel.ack(message))
      },
      // reject, not nack: from RabbitMQ 4.3 on only a reject counts toward the delivery limit, and a consumer that takes
      // and releases for ever must end in the dead letters.
      release: async () => settle(() => channel.reject(message, true)),
    })
  }

  private closeWhenSettled({ open, inFlight }: Session): void {
    if (!this.canceling.signal.aborted || inFlight > 0 || !open.isOpen()) return
    void open.channel.close().catch(() => undefined) // closed by somebody else is as good
  }
}
