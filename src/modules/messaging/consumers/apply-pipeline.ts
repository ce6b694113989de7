import { setTimeout as delay } from "node:timers/promises"
import type { Delivery } from "../transports/transport"
import { applyBatch, type ApplyItem } from "./apply-batch"
import type { DeadDelivery } from "./write-dead-letters"
import type { ConsumersContext } from "./context"
import type { ApplyingConsumer } from "./define-consumer"
import type { InFlight } from "./in-flight"
import { withRetry } from "./with-retry"
import { readDelivery } from "./read-delivery"

/** More messages in one transaction bring nothing, measured. */
const BATCH_SIZE = 200

/** How long the first message of a batch waits for others, in milliseconds. */
const LINGER_MS = 10

type ApplySettings = {
  context: ConsumersContext
  consumer: ApplyingConsumer
  queue: string
  inFlight: InFlight
  timeoutMs: number
}

/** Collects deliveries into batches and applies one batch after the other. */
export class ApplyPipeline {
  private waiting: Delivery[] = []
  private isRunning = false

  constructor(private readonly settings: ApplySettings) {}

  take(delivery: Delivery): void {
    this.settings.inFlight.add(delivery)
    this.waiting.push(delivery)
    if (!this.isRunning) void this.run()
  }

  private async run(): Promise<void> {
    this.isRunning = true
    while (this.waiting.length > 0) {
      if (this.waiting.length < BATCH_SIZE) await delay(LINGER_MS)
      const batch = this.waiting.splice(0, BATCH_SIZE)
      try {
        await this.process(batch)
      } catch {
        // Only what the process has no time to wait for any more ends here: the database is away while it stops.
        await Promise.all(batch.map((delivery) => this.settings.inFlight.giveBack(delivery)))
      }
    }
    this.isRunning = false
  }

  private async process(batch: Delivery[]): Promise<void> {
    const { consumer, context, inFlight } = this.settings
    const [items, dead]: [ApplyItem[], DeadDelivery[]] = [[], []]
    const rules = { ...consumer, options: context.options }
    for (const delivery of batch) {
      const read = readDelivery(delivery, rules, new Date())
      if ("refusal" in read) dead.push({ delivery, refusal: read.refusal })
      else items.push({ ...read, delivery })
    }
    if (dead.length > 0) await inFlight.refuse(dead)
    if (items.length > 0) await this.apply(items)
  }

  /** All at once or, when that fails, one by one, so that only the bad ones fail. */
  private async apply(items: ApplyItem[]): Promise<void> {
    const { context, consumer, queue, inFlight, timeoutMs } = this.settings
    const { database } = context
    try {
      const outcomes = await withRetry(context, () => applyBatch(items, { database, consumer, queue, timeoutMs }))
      await Promise.all([...outcomes].map(([{ delivery }, outcome]) => inFlight.done(delivery, outcome)))
    } catch (error) {
      const [only] = items
      if (context.stopping.aborted) throw error
      if (only && items.length === 1) return inFlight.fail(only.delivery, error)
      for (const item of items) await this.apply([item])
    }
  }
}
