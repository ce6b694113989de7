import { collectDefaultMetrics, Counter, Histogram, Registry } from "prom-client"
import { registerBacklogGauges } from "./backlog-gauges"
import { registerIntegratorGauges } from "./integrator-gauges"
import type { ConsumerEvent } from "./consumers/context"
import type { Database } from "../../shared/database"

const PREFIX = "apparel_"

/** Bounds of histograms of time, in seconds. */
const SECONDS = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60]

/** What a transport reports by its `onEvent`; `value` is a number of messages, of times, or of milliseconds by name. */
export type TransportMeasure = CountedMeasure | "confirm_ms" | "blocked" | "blocked_ms"

type CountedMeasure = "published" | "unrouted" | "returned" | "nacked" | "failed" | "reconnected" | "resubscribed"

/**
 * The figures of the event spine in this process, for Prometheus; docs/metrics.md lists them.
 *
 * The registry is its own, so that a host's metrics and ours do not meet. Names begin with `apparel_`, durations are in
 * seconds, and no label holds an id, an address or anything of a person.
 */
export class MessagingMetrics {
  readonly registry = new Registry()
  private readonly counters: Record<CountedMeasure, Counter>
  private readonly batchMessages: Histogram
  private readonly publishSeconds: Histogram
  private readonly relayFailures: Counter
  private readonly confirmSeconds: Histogram
  private readonly blockings: Counter
  private readonly blockedSeconds: Counter
  private readonly inbox: Counter<"consumer" | "outcome">
  private readonly handlerSeconds: Histogram<"consumer">
  private readonly retries: Counter<"consumer" | "step">
  private readonly deadLetters: Counter<"direction">
  private readonly repairs: Counter<"kind">

  constructor({ database }: { database: Database }) {
    const counter = <Label extends string = never>(name: string, help: string, ...labelNames: Label[]) =>
      new Counter({ name: PREFIX + name, help, labelNames, registers: [this.registry] })
    const histogram = <Label extends string = never>(name: string, help: string, buckets: number[], ...labelNames: Label[]) =>
      new Histogram({ name: PREFIX + name, help, buckets, labelNames, registers: [this.registry] })

    registerBacklogGauges({ database, registry: this.registry, prefix: PREFIX })
    registerIntegratorGauges({ database, registry: this.registry, prefix: PREFIX })
    this.counters = {
      published: counter("published_total", "Messages that the broker took over durably."),
      unrouted: counter("unrouted_total", "Events that no queue was bound to; the log alone keeps them."),
      returned: counter("returned_total", "Messages that no queue took, though one should have; they are tried again."),
      nacked: counter("nacked_total", "Messages that the broker refused."),
      failed: counter("publish_failed_total", "Messages of batches that ended without an answer; they are sent again."),
      reconnected: counter("reconnected_total", "Connections to the broker that were lost and stand again."),
      resubscribed: counter("resubscribed_total", "Consumers that lost their queue or channel and go on."),
    }
    this.batchMessages = histogram(
      "batch_messages",
      "Messages of one batch of the relay.",
      [1, 2, 5, 10, 20, 50, 100, 200, 1_000]
    )
    this.publishSeconds = histogram("publish_seconds", "From the claim of a batch to its commit.", SECONDS)
    this.relayFailures = counter("relay_failures_total", "Batches of the relay that were rolled back and tried again.")
    this.confirmSeconds = histogram("confirm_seconds", "From handing a batch to the broker to its last confirm.", SECONDS)
    this.blockings = counter("blocked_total", "Times the broker began to take no messages.")
    this.blockedSeconds = counter("blocked_seconds_total", "How long the broker took no messages.")
    this.inbox = counter("inbox_total", "Messages by what became of them.", "consumer", "outcome")
    this.handlerSeconds = histogram("handler_seconds", "From receiving a message to its end.", SECONDS, "consumer")
    this.retries = counter(
      "retries_total",
      "Messages put back for another attempt; step 1 follows the first.",
      "consumer",
      "step"
    )
    this.deadLetters = counter("dead_letters_total", "Messages put away for staff.", "direction")
    this.repairs = counter("repairs_total", "What the reconciler had to mend; should stay 0.", "kind")
    collectDefaultMetrics({ register: this.registry, prefix: PREFIX })
  }

  /** Everything in the text format of Prometheus, version 0.0.4. */
  async expose(): Promise<{ contentType: string; text: string }> {
    return { contentType: this.registry.contentType, text: await this.registry.metrics() }
  }

  /** One batch of the relay, committed. */
  batchPublished({ messages, ms }: { messages: number; ms: number }): void {
    this.batchMessages.observe(messages)
    this.publishSeconds.observe(ms / 1_000)
  }

  /** One batch of the relay, rolled back. */
  batchFailed(): void {
    this.relayFailures.inc()
  }

  /** `onEvent` of a transport. */
  transportEvent(name: TransportMeasure, value: number): void {
    if (name === "confirm_ms") this.confirmSeconds.observe(value / 1_000)
    else if (name === "blocked_ms") this.blockedSeconds.inc(value / 1_000)
    else if (name === "blocked") this.blockings.inc()
    else this.counters[name].inc(value)
  }

  /** `onEvent` of the consumers. */
  consumerEvent({ consumer, outcome, attempt, ms }: ConsumerEvent): void {
    this.inbox.inc({ consumer, outcome })
    this.handlerSeconds.observe({ consumer }, ms / 1_000)
    if (outcome === "retry") this.retries.inc({ consumer, step: String(attempt) })
    if (outcome === "dead") this.deadLettered("incoming")
  }

  /** `count` messages became dead letters; those of consumers are counted by `consumerEvent`. */
  deadLettered(direction: "outgoing" | "incoming", count = 1): void {
    this.deadLetters.inc({ direction }, count)
  }

  /** The reconciler repaired `count` things of one kind. */
  repaired(kind: string, count = 1): void {
    this.repairs.inc({ kind }, count)
  }
}
