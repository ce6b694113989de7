import { EventEmitter, once } from "node:events"
import type { Logger } from "@medusajs/framework/types"
import { backOffMs, pause } from "../../../../shared/back-off"
import type { TransportState } from "../transport"
import type { BrokerConnection } from "./client"
import { wordsOf } from "./driver-words"

/** Longest good-bye to the broker when a connection ends on purpose, in milliseconds. */
const CLOSE_TIMEOUT_MS = 3_000

/** Waits before the next connection, and before the next try on one that stands. */
export const RECONNECT = { baseMs: 1_000, maxMs: 30_000 }

export type SupervisedConnection = {
  /** What it is for, in logs: `publishing` or `consuming`. */
  purpose: string
  connect(): Promise<BrokerConnection>
  /** Makes a new connection fit for use; may tell why that takes so long. @throws when the connection is lost meanwhile. */
  prepare(connection: BrokerConnection, report: (detail: string) => void, signal: AbortSignal): Promise<void>
  onReconnected(): void
  onBlocked(blockedMs: number | undefined): void
}

/** Keeps one connection standing: connects, prepares, and starts again with a growing wait whenever it is lost. */
export class Supervisor {
  private readonly stopping = new AbortController()
  private readonly changes = new EventEmitter().setMaxListeners(0)
  private current: BrokerConnection | undefined
  private currentState: TransportState = { status: "connecting", since: new Date() }

  constructor(
    private readonly supervised: SupervisedConnection,
    private readonly logger: Logger
  ) {}

  start(): void {
    void this.run()
  }

  state(): TransportState {
    return this.currentState
  }

  /** The connection that stands and is prepared; also while it is blocked. */
  connection(): BrokerConnection | undefined {
    return this.current
  }

  /** Resolves when the connection stands and is not blocked, or when `signal` is aborted. */
  async whenReady(signal: AbortSignal): Promise<void> {
    while (this.currentState.status !== "connected" && !signal.aborted) await this.change(signal)
  }

  /** Resolves with the next prepared connection, or undefined when `signal` is aborted first. */
  async nextConnection(signal: AbortSignal): Promise<BrokerConnection | undefined> {
    while (!this.current?.isOpen() && !signal.aborted) await this.change(signal)
    return signal.aborted ? undefined : this.current
  }

  async stop(): Promise<void> {
    this.stopping.abort()
    const connection = this.current
    this.enter("stopped")
    await connection?.close(CLOSE_TIMEOUT_MS)
  }

  private async run(): Promise<void> {
    const { signal } = this.stopping
    let failures = 0
    for (let isFirst = true; !signal.aborted; failures++) {
      const detail = await this.hold((connection) => {
        failures = 0
        if (!isFirst) this.supervised.onReconnected()
        isFirst = false
        this.watchBlocking(connection)
      })
      if (signal.aborted) return
      const delayMs = backOffMs(failures + 1, RECONNECT)
      this.logLoss(detail, delayMs)
      this.enter("connecting", detail)
      await pause(delayMs, signal)
    }
  }

  /** One life of a connection; resolves with the reason of its end. */
  private async hold(onPrepared: (connection: BrokerConnection) => void): Promise<string> {
    const { signal } = this.stopping
    let connection: BrokerConnection | undefined
    try {
      connection = await this.supervised.connect()
      await this.supervised.prepare(connection, (detail) => this.enter("connecting", detail), signal)
      if (signal.aborted) return "stopped"
      this.current = connection
      onPrepared(connection)
      return await connection.closed
    } catch (error) {
      return connection && !connection.isOpen() ? await connection.closed : wordsOf(error)
    } finally {
      this.current = undefined
      await connection?.close(CLOSE_TIMEOUT_MS)
    }
  }

  private watchBlocking(connection: BrokerConnection): void {
    let blockedAt: number | undefined
    const tell = (isBlocked: boolean) => {
      if (this.current !== connection) return
      if (isBlocked) this.logger.warn(`messaging: the broker takes no messages for want of memory or disk; they wait`)
      this.supervised.onBlocked(blockedAt === undefined ? undefined : Date.now() - blockedAt)
      blockedAt = isBlocked ? Date.now() : undefined
      if (isBlocked) this.enter("blocked", "the broker takes no messages for want of memory or disk")
      else this.enter("connected")
    }
    connection.onBlocked(tell)
    if (connection.isBlocked()) return tell(true)
    this.logger.info(`messaging: connected to the broker for ${this.supervised.purpose}`)
    this.enter("connected")
  }

  private logLoss(detail: string, delayMs: number): void {
    const line = `messaging: no connection for ${this.supervised.purpose}, ${detail}, next try in ${delayMs} ms`
    if (detail === this.currentState.detail) this.logger.debug(line)
    else this.logger.warn(line)
  }

  private enter(status: TransportState["status"], detail?: string): void {
    if (this.currentState.status === "stopped") return
    const since = this.currentState.status === status ? this.currentState.since : new Date()
    this.currentState = { status, since, ...(detail && { detail }) }
    this.changes.emit("change")
  }

  private async change(signal: AbortSignal): Promise<void> {
    await once(this.changes, "change", { signal }).catch(() => undefined) // rejects only when aborted
  }
}
