import { pause } from "../../../shared/back-off"
import { withDeadline } from "../../../shared/deadline"
import { inTrace } from "../../../shared/trace-context"
import { messagingErrors } from "../errors"
import type { Delivery } from "../transports/transport"
import { findLateness } from "./age-gate"
import type { ConsumersContext } from "./context"
import type { HandlingConsumer, ReceivedMessage } from "./define-consumer"
import { begin, finish, forget } from "./handle-inbox"
import type { InFlight } from "./in-flight"
import type { Placed } from "./inbox"
import { withRetry } from "./with-retry"
import { readDelivery } from "./read-delivery"

/** How often a message that another process holds is looked at, in milliseconds. */
const BUSY_MS = 250

type HandleSettings = { context: ConsumersContext; consumer: HandlingConsumer; inFlight: InFlight; timeoutMs: number }

/** Handles each delivery on its own, as many side by side as the consumer has in flight. */
export class HandlePipeline {
  constructor(private readonly settings: HandleSettings) {}

  take(delivery: Delivery): void {
    const { inFlight } = this.settings
    inFlight.add(delivery)
    // What throws here could not be written down either: the database is away while the process stops.
    this.process(delivery).catch(() => inFlight.giveBack(delivery))
  }

  private async process(delivery: Delivery): Promise<void> {
    const { consumer, context, inFlight } = this.settings
    const read = readDelivery(delivery, { ...consumer, options: context.options }, new Date())
    if ("refusal" in read) return inFlight.refuse([{ delivery, refusal: read.refusal }])
    if (consumer.withinHours) {
      const gate = { sql: context.database.sql, consumer, gaps: context.gaps, now: new Date() }
      const refusal = await withRetry(context, () => findLateness(delivery, read.message, gate))
      if (refusal) return inFlight.refuse([{ delivery, refusal }])
    }
    let beginning: Awaited<ReturnType<typeof begin>>
    try {
      beginning = await this.begin(read)
    } catch (error) {
      if (context.stopping.aborted) throw error
      return inFlight.fail(delivery, error)
    }
    if (beginning === "busy") return inFlight.giveBack(delivery)
    if (beginning !== "begun") return inFlight.done(delivery, beginning)
    await this.handle(delivery, read)
  }

  /** Waits while another process holds the message: until it is done, or its time is over. Busy only when stopping. */
  private async begin(placed: Placed) {
    const { consumer, context, timeoutMs } = this.settings
    for (;;) {
      const beginning = await withRetry(context, () => begin(context.database.sql, consumer.name, placed, timeoutMs))
      if (beginning !== "busy" || context.stopping.aborted) return beginning
      await pause(BUSY_MS, context.stopping)
    }
  }

  private async handle(delivery: Delivery, placed: Placed): Promise<void> {
    const { consumer, context, inFlight } = this.settings
    const { sql } = context.database
    try {
      await this.run(placed.message)
    } catch (error) {
      await withRetry(context, () => forget(sql, consumer.name, placed))
      return inFlight.fail(delivery, error)
    }
    await withRetry(context, () => finish(sql, consumer.name, placed, "done"))
    await inFlight.done(delivery, "done")
  }

  /** @throws CONSUMER_TIMED_OUT when the handler takes longer; its signal is aborted then. */
  private async run(message: ReceivedMessage): Promise<void> {
    const { consumer, context, timeoutMs } = this.settings
    const late = () => messagingErrors.CONSUMER_TIMED_OUT({ name: consumer.name, ms: timeoutMs })
    const handle = (signal: AbortSignal) =>
      inTrace(message.traceparent, () => consumer.handle(message, { container: context.container, signal }))
    await withDeadline({ ms: timeoutMs, late }, handle)
  }
}
