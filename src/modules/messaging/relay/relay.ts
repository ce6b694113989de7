import { backOffMs } from "../../../shared/back-off"
import type { Database } from "../../../shared/database"
import type { Listening } from "../../../shared/listener"
import type { MessagingOptions } from "../options"
import type { Transport } from "../transports/transport"
import { WAKE_CHANNEL, WakeNotifier, WakeSignal } from "../wake"
import { PublisherLoop, type PublisherLoopOptions } from "./publisher-loop"
import type { RelayEvents } from "./relay-events"
import { PARTITION_COUNT } from "./outbox-row"
import { settle } from "./settle"

export type RelayOptions = PublisherLoopOptions & Pick<MessagingOptions, "publishers" | "pollIntervalMs" | "settleAfterSeconds">

type RelaySetup = { database: Database; transport: Transport; options: RelayOptions; events: RelayEvents }

const BACK_OFF = { baseMs: 100, maxMs: 5_000 }

/**
 * Publishes the outbox: in order within a stream, at least once, never from memory.
 *
 * Any number of processes may run one. A notification shortens the wait for the next look; a lost one costs a poll.
 */
export class Relay {
  private readonly stopping = new AbortController()
  private readonly signal = new WakeSignal()
  private loops: Promise<void>[] = []
  private listening: Listening | undefined

  constructor(private readonly setup: RelaySetup) {}

  start(): void {
    const { publishers } = this.setup.options
    // RabbitMQ pushes to its consumers; those of PostgreSQL's queues would find the messages at their next poll only.
    const consumersWake = this.setup.transport.kind === "postgres" ? new WakeNotifier(this.setup.database) : undefined
    this.listening = this.setup.database.listen(WAKE_CHANNEL, { onNotice: () => this.wake() })
    this.loops = [this.run(() => this.settleOnce())]
    for (let index = 0; index < publishers; index++) {
      const publisher = new PublisherLoop({ ...this.setup, claimLimit: Math.ceil(PARTITION_COUNT / 4) })
      const work = async () => {
        const worked = await publisher.work()
        if (worked > 0) consumersWake?.notify()
        return worked
      }
      const loop = this.run(work, true).finally(() => publisher.close())
      this.loops.push(loop)
    }
  }

  wake(): void {
    this.signal.fire()
  }

  /** Claims nothing new, finishes the batches in flight and resolves when they are committed or rolled back. */
  async stop(): Promise<void> {
    this.stopping.abort()
    this.signal.fire()
    await Promise.all([...this.loops, this.listening?.end()])
  }

  private async settleOnce(): Promise<number> {
    const ready = await settle(this.setup.database.sql, this.setup.options)
    if (ready > 0) this.signal.fire()
    return 0
  }

  /** Repeats `work` until stopped: at once while it finds work, else after a wake or a poll, else after a back-off. */
  private async run(work: () => Promise<number>, needsTransport = false): Promise<void> {
    const { transport, options, events } = this.setup
    const { signal: stop } = this.stopping
    let failures = 0
    while (!stop.aborted) {
      const since = this.signal.count
      try {
        if (needsTransport) await transport.whenReady(stop)
        if (stop.aborted) return
        const worked = await work()
        failures = 0
        if (worked === 0) await this.signal.wait({ since, withinMs: jittered(options.pollIntervalMs), stop })
      } catch (error) {
        if (stop.aborted) return
        const retryInMs = backOffMs(++failures, BACK_OFF)
        events.failed(error, retryInMs)
        await this.signal.wait({ since: Infinity, withinMs: retryInMs, stop })
      }
    }
  }
}

/** Half to one and a half times, so that processes do not look at the same moment. */
const jittered = (ms: number) => ms * (0.5 + Math.random())
