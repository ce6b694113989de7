import { EventEmitter, once } from "node:events"
import type { Logger } from "@medusajs/framework/types"
import type { Database } from "../../../../shared/database"
import type { Listening } from "../../../../shared/listener"
import { WAKE_CHANNEL, WakeSignal } from "../../wake"
import type { TransportState } from "../transport"
import { DUE_QUEUES } from "./statements"

type PollerSettings = {
  database: Database
  pollIntervalMs: number
  logger: Logger
  /** Queues somebody consumes, by full name. */
  queues: () => string[]
  /** Those of them that have something to claim. */
  onDue: (queues: string[]) => void
}

/**
 * Asks which queues have something, after every wake and, without any, every `pollIntervalMs`, over the connection that
 * listens for wakes: it stands or falls with that one.
 */
export class Poller {
  private readonly stopping = new AbortController()
  private readonly changes = new EventEmitter().setMaxListeners(0)
  private readonly signal = new WakeSignal()
  private current: TransportState = { status: "stopped", since: new Date() }
  private polling: { listening: Listening; ended: Promise<void> } | undefined

  constructor(private readonly settings: PollerSettings) {}

  start(): void {
    if (this.polling || this.stopping.signal.aborted) return
    this.become("connecting")
    const listening = this.settings.database.listen(WAKE_CHANNEL, {
      onNotice: () => this.signal.fire(),
      onConnected: () => this.become("connected"),
      onLost: (code, retryInMs) => this.lost(code, retryInMs),
    })
    this.polling = { listening, ended: this.run(listening) }
  }

  /** Ends the connection, also when it does not answer. */
  async stop(): Promise<void> {
    this.stopping.abort()
    await this.polling?.listening.end()
    await this.polling?.ended
    this.become("stopped")
  }

  state(): TransportState {
    return this.current
  }

  /** Resolves when connected, or when `signal` is aborted. */
  async whenConnected(signal: AbortSignal): Promise<void> {
    while (this.current.status !== "connected" && !signal.aborted)
      await once(this.changes, "change", { signal }).catch(() => undefined) // rejects only when aborted
  }

  private async run({ sql }: Listening): Promise<void> {
    const { queues, onDue, pollIntervalMs } = this.settings
    const { signal: stop } = this.stopping
    while (!stop.aborted) {
      await this.whenConnected(stop)
      if (stop.aborted) return
      const since = this.signal.count
      try {
        const due = await sql<{ queue: string }>(DUE_QUEUES, [queues()])
        if (due.length > 0) onDue(due.map(({ queue }) => queue))
      } catch {
        // The listener replaces a connection on which a statement failed, and says why.
      }
      await this.signal.wait({ since, withinMs: pollIntervalMs, stop })
    }
  }

  private lost(code: string, retryInMs: number): void {
    if (this.current.detail === undefined)
      this.settings.logger.warn(`messaging: PostgreSQL's queues are unreachable (${code}), next try in ${retryInMs} ms`)
    this.become("connecting", `PostgreSQL is unreachable (${code})`)
  }

  private become(status: TransportState["status"], detail?: string): void {
    const { current } = this
    const since = current.status === status ? current.since : new Date()
    this.current = { status, since, ...(detail === undefined ? {} : { detail }) }
    if (current.detail !== undefined && status === "connected")
      this.settings.logger.info("messaging: PostgreSQL's queues are reachable again")
    this.changes.emit("change")
  }
}
