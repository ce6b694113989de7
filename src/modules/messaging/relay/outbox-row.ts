import type { MessageRow } from "../envelope"

/** A ready row of the outbox as the relay reads it; until its body is made, `body` holds what the trigger wrote down. */
export type OutboxRow = MessageRow & {
  partition: number
  has_data: boolean
  attempts: number
  /** Written within the last ten minutes, by the clock of the database. */
  is_recent: boolean
}

/** Names the stream of a row: what keeps its order, and waits behind a message that cannot be sent. */
export const streamOf = ({ aggregate_type, aggregate_id }: OutboxRow): string => `${aggregate_type}/${aggregate_id}`

/** Partitions of the outbox: what a relay locks. Fixed, since rows carry their partition. */
export const PARTITION_COUNT = 64
