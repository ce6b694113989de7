import { withDeadline } from "../../../shared/deadline"
import type { Delivery } from "../transports/transport"
import type { ConsumerEvent, ConsumersContext } from "./context"
import { writeDeadLetters, type DeadDelivery } from "./write-dead-letters"
import { cutToSize } from "./cut-body"
import { isPermanent, describeFailure } from "./failure"
import { OWN_EVENT } from "./read-delivery"
import { withRetry } from "./with-retry"

type Held = { since: number }

/** The deliveries one consumer holds: each is settled once, and given back when the process stops before that. */
export class InFlight {
  private readonly held = new Map<Delivery, Held>()
  private onEmpty: (() => void) | undefined

  constructor(
    private readonly context: ConsumersContext,
    /** In dead letters and metrics. */
    readonly consumer: string,
    private readonly queue: string,
    private readonly retryDelaysMs: number[]
  ) {}

  add(delivery: Delivery): void {
    this.held.set(delivery, { since: performance.now() })
  }

  /** Finished with it: acknowledged and counted. */
  async done(delivery: Delivery, outcome: "done" | "duplicate" | "stale" | "dead"): Promise<void> {
    await this.settle(delivery, outcome, () => delivery.ack())
  }

  /** Dead letters for ever; acknowledged once they are safe. */
  async refuse(dead: DeadDelivery[]): Promise<void> {
    const { context, consumer, queue } = this
    const kept = dead.map(({ delivery, refusal }) => {
      const bytes = refusal.code === OWN_EVENT ? 0 : context.options.maxBodyBytes
      return { delivery: cutToSize(delivery, bytes), refusal }
    })
    await withRetry(context, () => writeDeadLetters(context.database.sql, consumer, queue, kept))
    await Promise.all(dead.map(({ delivery }) => this.done(delivery, "dead")))
  }

  /** Another attempt after the step of the ladder that its attempts have reached, or a dead letter. */
  async fail(delivery: Delivery, error: unknown): Promise<void> {
    const refusal = describeFailure(error)
    const delayMs = this.retryDelaysMs[delivery.attempt - 1]
    if (delayMs === undefined || isPermanent(error)) return this.refuse([{ delivery, refusal }])
    this.context.logger.warn(
      `messaging: ${this.consumer} failed at attempt ${delivery.attempt} (${refusal.code}), tries again in ${delayMs} ms`
    )
    await this.settle(delivery, "retry", () => delivery.retry(delayMs))
  }

  /** Resolves when nothing is held, at the latest after `withinMs`; gives back what is held then. */
  async close(withinMs: number): Promise<void> {
    const late = () => new Error(`Messages are still in flight after ${withinMs} ms`)
    const empty = () => new Promise<void>((resolve) => (this.onEmpty = resolve))
    if (this.held.size > 0) await withDeadline({ ms: withinMs, late }, empty).catch(() => undefined) // they are given back
    await Promise.all([...this.held.keys()].map((delivery) => this.giveBack(delivery)))
  }

  /** Back to the queue, unchanged. */
  async giveBack(delivery: Delivery): Promise<void> {
    await this.settle(delivery, undefined, () => delivery.release())
  }

  private async settle(
    delivery: Delivery,
    outcome: ConsumerEvent["outcome"] | undefined,
    work: () => Promise<void>
  ): Promise<void> {
    const held = this.held.get(delivery)
    if (!held) return
    this.held.delete(delivery)
    const { consumer } = this
    if (outcome) this.context.onEvent({ consumer, outcome, attempt: delivery.attempt, ms: performance.now() - held.since })
    try {
      await work()
    } catch (error) {
      // Whatever was not settled comes again, and the inbox knows it.
      this.context.logger.warn(
        `messaging: ${consumer} could not settle a message (${describeFailure(error).code}), it comes again`
      )
    }
    if (this.held.size === 0) this.onEmpty?.()
  }
}
