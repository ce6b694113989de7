import type { AdminReplay } from "../../../types/http/messaging"

export type ReplayRow = Omit<AdminReplay, "requested_at" | "finished_at"> & {
  last_log_id: string
  requested_at: Date
  finished_at: Date | null
}

export const REPLAY = `id, queue, filter, status, total, sent, last_log_id, failure, requested_by, requested_at, finished_at`

/** A row in the words of the API. */
export const replayOf = ({ last_log_id: _, requested_at, finished_at, ...row }: ReplayRow): AdminReplay => ({
  ...row,
  requested_at: requested_at.toISOString(),
  finished_at: finished_at?.toISOString() ?? null,
})

/**
 * The messages of a replay in SQL over `apparel_log`, parameters `$1` to `$4`. The bound on `published_at` is what
 * keeps the statement to the partitions of those days.
 */
export const REPLAYED = `published_at >= $1 and published_at <= $2
  and ($3::text[] is null or ordering_key = any($3)) and ($4::text[] is null or name = any($4))`

export const replayedBy = ({ from, to, ordering_keys, names }: AdminReplay["filter"]): unknown[] => [
  from,
  to,
  ordering_keys,
  names,
]
