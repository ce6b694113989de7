import type { MessageRow } from "../envelope"

/** A ready row of the outbox as the relay reads it; until its body is made, `body` holds what the trigger wrote down. */
export type OutboxRow = MessageRow & { partition: number; has_data: boolean; attempts: number }

/** Partitions of the outbox: what a relay locks. Fixed, since rows carry their partition. */
export const PARTITION_COUNT = 64
