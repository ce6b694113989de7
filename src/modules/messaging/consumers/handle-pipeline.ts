import { setTimeout as delay } from "node:timers/promises"
import { messagingErrors } from "../errors"
import type { Delivery } from "../transports/transport"
import type { ConsumersContext } from "./context"
import type { HandlingConsumer, ReceivedMessage } from "./define-consumer"
import { begin, finish, forget } from "./handle-inbox"
import type { InHand } from "./in-hand"
import type { Placed } from "./inbox"
import { patiently } from "./patience"
import { readDelivery } from "./read-delivery"

/** How often a message that another process holds is looked at, in milliseconds. */
const BUSY_MS = 250

type HandleSettings = { context: ConsumersContext; consumer: HandlingConsumer; inHand: InHand; timeoutMs: number }

/** Handles each delivery on its own, as many side by side as the consumer has in hand. */
export class HandlePipeline {
  constructor(private readonly settings: HandleSettings) {}

  take(delivery: Delivery): void {
    const { inHand } = this.settings
    inHand.add(delivery)
    // What throws here could not be written down either: the database is away while the process stops.
    this.process(delivery).catch(() => inHand.giveBack(delivery))
  }

  private async process(delivery: Delivery): Promise<void> {
    const { consumer, context, inHand } = this.settings
    const reading = readDelivery(delivery, { ...consumer, options: context.options }, new Date())
    if ("refusal" in reading) return inHand.refuse([{ delivery, refusal: reading.refusal }])
    let beginning: Awaited<ReturnType<typeof begin>>
    try {
      beginning = await this.begin(reading)
    } catch (error) {
      if (context.stopping.aborted) throw error
      return inHand.fail(delivery, error)
    }
    if (beginning === "busy") return inHand.giveBack(delivery)
    if (beginning !== "begun") return inHand.done(delivery, beginning)
    await this.handle(delivery, reading)
  }

  /** Waits while another process holds the message: until it is done, or its time is over. Busy only when stopping. */
  private async begin(placed: Placed) {
    const { consumer, context, timeoutMs } = this.settings
    for (;;) {
      const beginning = await patiently(context, () => begin(context.database.sql, consumer.name, placed, timeoutMs))
      if (beginning !== "busy" || context.stopping.aborted) return beginning
      await delay(BUSY_MS, undefined, { signal: context.stopping }).catch(() => undefined)
    }
  }

  private async handle(delivery: Delivery, placed: Placed): Promise<void> {
    const { consumer, context, inHand } = this.settings
    const { sql } = context.database
    try {
      await this.run(placed.message)
    } catch (error) {
      await patiently(context, () => forget(sql, consumer.name, placed))
      return inHand.fail(delivery, error)
    }
    await patiently(context, () => finish(sql, consumer.name, placed, "done"))
    await inHand.done(delivery, "done")
  }

  /** @throws CONSUMER_TIMED_OUT when the handler takes longer; its signal is aborted then. */
  private async run(message: ReceivedMessage): Promise<void> {
    const { consumer, context, timeoutMs } = this.settings
    const limit = new AbortController()
    let timer: NodeJS.Timeout | undefined
    const late = new Promise<never>((_, reject) => {
      timer = setTimeout(() => {
        reject(messagingErrors.CONSUMER_TIMED_OUT({ name: consumer.name, ms: timeoutMs }))
        limit.abort()
      }, timeoutMs)
    })
    try {
      await Promise.race([consumer.handle(message, { container: context.container, signal: limit.signal }), late])
    } finally {
      clearTimeout(timer)
    }
  }
}
