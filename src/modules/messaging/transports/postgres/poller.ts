import { setTimeout as delay } from "node:timers/promises"
import type { Logger } from "@medusajs/framework/types"
import type { Database, OwnConnection } from "../../../../shared/database"
import type { TransportState } from "../transport"
import { databaseFailure } from "./errors"
import { DUE_QUEUES } from "./statements"

/** Channel on which whoever committed messages says so. */
export const WAKE_CHANNEL = "apparel_wake"

/** A connection that does not answer for so long, in milliseconds, is lost. */
const ANSWER_MS = 5_000

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
 * One connection of its own that listens for wakes and, without any, asks every `pollIntervalMs` which queues have
 * something. Comes back by itself when the connection is lost, after 100 ms at first and at most 5 s.
 */
export class Poller {
  private readonly stopping = new AbortController()
  private readonly waiting = new Set<() => void>()
  private current: TransportState = { status: "stopped", since: new Date() }
  private running: Promise<void> | undefined
  private interrupt = new AbortController()
  private isWoken = false

  constructor(private readonly settings: PollerSettings) {}

  start(): void {
    if (this.running || this.stopping.signal.aborted) return
    this.become("connecting")
    this.running = this.run()
  }

  /** Ends the connection, also when it does not answer. */
  async stop(): Promise<void> {
    this.stopping.abort()
    this.wake()
    await this.running
    this.become("stopped")
  }

  state(): TransportState {
    return this.current
  }

  /** Asks for due queues now instead of after the interval. */
  wake(): void {
    this.isWoken = true
    this.interrupt.abort()
  }

  /** Resolves when connected, or when `signal` is aborted. */
  async whenConnected(signal: AbortSignal): Promise<void> {
    while (this.current.status !== "connected" && !signal.aborted)
      await new Promise<void>((resolve) => {
        const done = () => {
          this.waiting.delete(done)
          signal.removeEventListener("abort", done)
          resolve()
        }
        this.waiting.add(done)
        signal.addEventListener("abort", done)
      })
  }

  private async run(): Promise<void> {
    const { signal } = this.stopping
    for (let failures = 0; !signal.aborted; failures += 1) {
      try {
        await this.connected(() => (failures = 0))
      } catch (error) {
        if (signal.aborted) return
        const failure = databaseFailure(error)
        const pauseMs = Math.min(5_000, 100 * 2 ** failures)
        if (this.current.detail === undefined)
          this.settings.logger.warn(`messaging: PostgreSQL's queues are unreachable (${failure}), next try in ${pauseMs} ms`)
        this.become("connecting", `PostgreSQL is unreachable (${failure})`)
        await delay(pauseMs / 2 + Math.random() * (pauseMs / 2), undefined, { signal }).catch(() => undefined)
      }
    }
  }

  private async connected(onConnected: () => void): Promise<void> {
    const { database, queues, onDue, pollIntervalMs } = this.settings
    const connection = await inTime(database.connect(), (late) => void late.end())
    try {
      connection.client.on("notification", () => this.wake())
      connection.client.on("end", () => this.wake())
      await inTime(connection.sql(`listen ${WAKE_CHANNEL}`))
      onConnected()
      this.become("connected")
      while (!this.stopping.signal.aborted) {
        this.isWoken = false
        const due = await inTime(connection.sql<{ queue: string }>(DUE_QUEUES, [queues()]))
        if (due.length > 0) onDue(due.map(({ queue }) => queue))
        await this.rest(pollIntervalMs)
      }
    } finally {
      await endInTime(connection)
    }
  }

  private async rest(ms: number): Promise<void> {
    this.interrupt = new AbortController()
    if (this.isWoken || this.stopping.signal.aborted) return
    await delay(ms, undefined, { signal: this.interrupt.signal }).catch(() => undefined)
  }

  private become(status: TransportState["status"], detail?: string): void {
    const { current } = this
    const since = current.status === status ? current.since : new Date()
    this.current = { status, since, ...(detail === undefined ? {} : { detail }) }
    if (current.detail !== undefined && status === "connected")
      this.settings.logger.info("messaging: PostgreSQL's queues are reachable again")
    if (status === "connected") for (const done of [...this.waiting]) done()
  }
}

/** `answer`, or a failure once ANSWER_MS are over; what comes too late goes to `tooLate`. */
async function inTime<T>(answer: Promise<T>, tooLate: (value: T) => void = () => undefined): Promise<T> {
  const clock = new AbortController()
  const silence = delay(ANSWER_MS, undefined, { signal: clock.signal }).then(() => {
    answer.then(tooLate, () => undefined)
    throw Object.assign(new Error("no answer"), { code: "ETIMEDOUT" })
  })
  try {
    return await Promise.race([answer, silence])
  } finally {
    clock.abort()
    silence.catch(() => undefined)
  }
}

async function endInTime(connection: OwnConnection): Promise<void> {
  await inTime(connection.end()).catch(() => undefined)
}
