import { setTimeout as delay } from "node:timers/promises"
import type { Delivery } from "../transports/transport"
import { applyBatch, type ApplyItem } from "./apply-batch"
import type { DeadDelivery } from "./bury"
import type { ConsumersContext } from "./context"
import type { ApplyingConsumer } from "./define-consumer"
import type { InHand } from "./in-hand"
import { patiently } from "./patience"
import { readDelivery } from "./read-delivery"

/** More messages in one transaction bring nothing, measured. */
const BATCH_SIZE = 200

/** How long the first message of a batch waits for others, in milliseconds. */
const LINGER_MS = 10

type ApplySettings = { context: ConsumersContext; consumer: ApplyingConsumer; queue: string; inHand: InHand; timeoutMs: number }

/** Collects deliveries into batches and applies one batch after the other. */
export class ApplyPipeline {
  private waiting: Delivery[] = []
  private isRunning = false

  constructor(private readonly settings: ApplySettings) {}

  take(delivery: Delivery): void {
    this.settings.inHand.add(delivery)
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
        await Promise.all(batch.map((delivery) => this.settings.inHand.giveBack(delivery)))
      }
    }
    this.isRunning = false
  }

  private async process(batch: Delivery[]): Promise<void> {
    const { consumer, context, inHand } = this.settings
    const [items, dead]: [ApplyItem[], DeadDelivery[]] = [[], []]
    const rules = { ...consumer, options: context.options }
    for (const delivery of batch) {
      const reading = readDelivery(delivery, rules, new Date())
      if ("refusal" in reading) dead.push({ delivery, refusal: reading.refusal })
      else items.push({ ...reading, delivery })
    }
    if (dead.length > 0) await inHand.refuse(dead)
    if (items.length > 0) await this.apply(items)
  }

  /** All at once or, when that fails, one by one, so that only the bad ones fail. */
  private async apply(items: ApplyItem[]): Promise<void> {
    const { context, consumer, queue, inHand, timeoutMs } = this.settings
    const { database } = context
    try {
      const outcomes = await patiently(context, () => applyBatch(items, { database, consumer, queue, timeoutMs }))
      await Promise.all([...outcomes].map(([{ delivery }, outcome]) => inHand.done(delivery, outcome)))
    } catch (error) {
      const [only] = items
      if (context.stopping.aborted) throw error
      if (only && items.length === 1) return inHand.fail(only.delivery, error)
      for (const item of items) await this.apply([item])
    }
  }
}
