import type { MedusaContainer } from "@medusajs/framework/types"
import type { Sql } from "../../../shared/database"

/** One message in the words of its consumer: checked against the contract. */
export type ReceivedMessage<Data = unknown> = {
  id: string
  name: string
  version: number
  source: string
  subject: string | undefined
  /** Grows along the messages of one subject. */
  sequence: string | undefined
  data: Data
  /** When it happened, as its sender says. */
  time: Date
  traceparent: string | undefined
  attempt: number
}

type ConsumerBase = {
  /** kebab-case, unique; names the queue `<prefix>.<name>` and stands in metrics and dead letters. */
  name: string
  /** The messages it takes: a name stands for version 1, `order_created.v2` for another. */
  messages: readonly string[]
  /** Where they come from: `inbound` from integrators, `events` and `commands` from the shop itself. */
  from: "inbound" | "events" | "commands"
  /** Most messages in flight at once. (Default: 50, 400 for `apply`) */
  prefetch?: number
  /** Waits between attempts, in milliseconds. (Default: the option `messaging.retryDelaysMs`) */
  retryDelaysMs?: number[]
  /** Longest one call may take, in milliseconds, before it counts as failed. (Default: 60000) */
  timeoutMs?: number
}

/**
 * Effects in this database, made in the transaction that also remembers the messages: exactly once.
 * Gets up to 200 messages, no two of one aggregate with a stale one between; refuses one by `refuse(message, ...)`.
 */
export type ApplyingConsumer<Data = unknown> = ConsumerBase & {
  apply(messages: ReceivedMessage<Data>[], tools: { sql: Sql; refuse: Refuse<Data> }): Promise<void>
}

/**
 * Effects elsewhere, such as workflows: may run again after a crash, so the handler must find its own traces
 * (natural keys, absolute values) and do nothing the second time.
 */
export type HandlingConsumer<Data = unknown> = ConsumerBase & {
  /**
   * For what is told to people: hours after which the message `name` is not handled but becomes the dead letter TOO_LATE,
   * and so does what was captured while nobody relayed. Staff decide: retry handles it after all. (Default: no limit)
   */
  withinHours?: ((name: string) => number) | undefined
  handle(message: ReceivedMessage<Data>, tools: { container: MedusaContainer; signal: AbortSignal }): Promise<void>
}

export type Consumer<Data = unknown> = ApplyingConsumer<Data> | HandlingConsumer<Data>

/** Marks one message of a batch as never applicable; it becomes a dead letter with `code` and `reason`. */
export type Refuse<Data> = (message: ReceivedMessage<Data>, code: string, reason: string) => void
