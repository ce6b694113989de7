import type { Client } from "pg"
import { backOffMs, pause } from "./back-off"
import { databaseFailureCode, markStatementFailure } from "./database-failure"
import { withDeadline } from "./deadline"
import type { Sql } from "./prepared-statement"

export type Subscriber = {
  /** Somebody notified, or may have while nobody heard: called after every new connection too. */
  onNotice(): void
  onConnected?(): void
  /** The connection was lost or did not come about, for the reason `code`. */
  onLost?(code: string, retryInMs: number): void
}

export type Listening = {
  /** A statement on the listening connection. When it fails or gets no answer in time, the connection is replaced. */
  sql: Sql
  /** Ends the subscription; the last one closes the connection. */
  end(): Promise<void>
}

export type ListenerTimes = {
  /** A connection that does not answer for so long, in milliseconds, is lost. */
  answerMs: number
  /** How often a silent connection is asked whether it still stands, in milliseconds. */
  checkMs: number
}

type Connection = { client: Client; sql: Sql; end(): Promise<void> }

/** One connection: `over` is aborted with the reason of its end, `turn` is the last statement. */
type Line = { connection: Connection; over: AbortController; turn: Promise<unknown> }

const RECONNECT = { baseMs: 100, maxMs: 5_000 }

/**
 * LISTEN over one connection for all subscribers, which stands while there are any. It comes back by itself when it is
 * lost, and wakes everybody then, since what was notified meanwhile is gone.
 */
export class Listener {
  private readonly channels = new Map<Subscriber, string>()
  private keeping: { stop: AbortController; ended: Promise<void> } | undefined
  private line: Line | undefined

  constructor(
    private readonly connect: () => Promise<Connection>,
    private readonly times: ListenerTimes = { answerMs: 5_000, checkMs: 10_000 }
  ) {}

  listen(channel: string, subscriber: Subscriber): Listening {
    this.channels.set(subscriber, channel)
    if (this.line) this.join(this.line, subscriber).catch(() => undefined) // the line ends with it, which all are told
    if (!this.keeping) {
      const stop = new AbortController()
      this.keeping = { stop, ended: this.keep(stop.signal) }
    }
    return { sql: (statement, values) => this.ask(this.line, statement, values), end: () => this.leave(subscriber) }
  }

  private async leave(subscriber: Subscriber): Promise<void> {
    this.channels.delete(subscriber)
    const { keeping } = this
    if (this.channels.size > 0 || !keeping) return
    this.keeping = undefined
    this.line = undefined
    keeping.stop.abort()
    await keeping.ended
  }

  private async keep(stop: AbortSignal): Promise<void> {
    for (let failures = 1; !stop.aborted; failures++) {
      let line: Line | undefined
      try {
        line = await this.open()
        await this.hold(line, stop, () => (failures = 1))
      } catch (reason) {
        const retryInMs = backOffMs(failures, RECONNECT)
        if (this.line === line) this.line = undefined
        if (!stop.aborted) this.tellLost(databaseFailureCode(reason), retryInMs)
        await this.close(line)
        await pause(retryInMs, stop)
      }
    }
  }

  private async open(): Promise<Line> {
    const connection = await this.inTime(this.connect, (late) => void late.end())
    const line: Line = { connection, over: new AbortController(), turn: Promise.resolve() }
    connection.client.on("notification", ({ channel }) => {
      for (const [subscriber, wanted] of this.channels) if (wanted === channel) subscriber.onNotice()
    })
    connection.client.on("error", (error) => {
      // No statement was under way that would have reported it.
      markStatementFailure(error)
      line.over.abort(error)
    })
    connection.client.on("end", () => line.over.abort(lost("CONNECTION_LOST")))
    return line
  }

  /** Listens, and asks now and then whether the connection still stands. @throws the reason of its end. */
  private async hold(line: Line, stop: AbortSignal, onStanding: () => void): Promise<never> {
    const end = AbortSignal.any([stop, line.over.signal])
    end.throwIfAborted()
    this.line = line
    for (const subscriber of this.channels.keys()) await this.join(line, subscriber)
    onStanding()
    for (;;) {
      await pause(this.times.checkMs, end)
      end.throwIfAborted()
      await this.ask(line, "select 1")
    }
  }

  private async close(line: Line | undefined): Promise<void> {
    if (line) await this.inTime(() => line.connection.end()).catch(() => undefined)
  }

  private async join(line: Line, subscriber: Subscriber): Promise<void> {
    const channel = this.channels.get(subscriber)
    if (channel === undefined) return
    await this.ask(line, `listen ${channel}`)
    if (!this.channels.has(subscriber)) return
    subscriber.onConnected?.()
    subscriber.onNotice()
  }

  private tellLost(code: string, retryInMs: number): void {
    for (const subscriber of this.channels.keys()) subscriber.onLost?.(code, retryInMs)
  }

  /** One statement after the other, so that each has its whole time to be answered. */
  private async ask<Row extends object>(line: Line | undefined, ...[statement, values]: Parameters<Sql>): Promise<Row[]> {
    if (!line) throw lost("CONNECTION_LOST")
    const answer = line.turn.then(() => this.inTime(() => line.connection.sql<Row>(statement, values)))
    line.turn = answer.catch((error: unknown) => line.over.abort(error))
    return answer
  }

  private inTime<T>(work: () => Promise<T>, tooLate?: (value: T) => void): Promise<T> {
    return withDeadline({ ms: this.times.answerMs, late: () => lost("ETIMEDOUT"), tooLate }, work)
  }
}

const lost = (code: string): Error => Object.assign(new Error("The listening connection was lost"), { code })
