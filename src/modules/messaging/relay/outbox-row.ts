import type { MessageRow } from "../envelope"

/** A ready row of the outbox as the relay reads it; until its body is made, `body` holds what the trigger wrote down. */
export type OutboxRow = MessageRow & { part: number; has_data: boolean; attempts: number }

/** Parts of the outbox: what a relay locks. Fixed, since rows carry their part. */
export const PART_COUNT = 64
