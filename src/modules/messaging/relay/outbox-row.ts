import type { MessageRow } from "../envelope"

/** A ready row of the outbox as the relay reads it; `data` is null until its body is made. */
export type OutboxRow = MessageRow & { part: number; facts: Record<string, unknown>; attempts: number }

/** Parts of the outbox: what a relay locks. Fixed, since rows carry their part. */
export const PART_COUNT = 64
