import type { Logger, MedusaContainer } from "@medusajs/framework/types"
import type { Gap } from "../capture/gaps"
import type { Database } from "../../../shared/database"
import type { MessagingOptions } from "../options"

/** What became of one message, for metrics; `ms` since it was in flight. */
export type ConsumerEvent = {
  consumer: string
  outcome: "done" | "duplicate" | "stale" | "retry" | "dead"
  /** 1 for the first. */
  attempt: number
  ms: number
}

/** What all consumers of a process share. */
export type ConsumersContext = {
  database: Database
  container: MedusaContainer
  options: MessagingOptions
  logger: Logger
  /** Times in which nobody relayed; what was captured then is not told to people. */
  gaps: readonly Gap[]
  onEvent: (event: ConsumerEvent) => void
  /** Aborted when the process stops: nothing waits any longer, nothing new begins. */
  stopping: AbortSignal
}
