import type { AdminLogFilter, AdminReplay } from "../../../types/http/messaging"
import { ERASED_BODY } from "../personal-data/erased-body"

/** Which of the names of a snapshot is listed, and behind which key it goes on. */
export type Progress = { index: number; after: string }

type InTables<Replay> = Omit<Replay, "requested_at" | "finished_at"> & {
  last_log_id: string
  progress: Progress | null
  requested_at: Date
  finished_at: Date | null
}

type OfKind<Kind extends AdminReplay["kind"]> = InTables<Extract<AdminReplay, { kind: Kind }>>

export type LogReplayRow = OfKind<"log">
export type SnapshotRow = OfKind<"snapshot">
export type ReplayRow = LogReplayRow | SnapshotRow

export const REPLAY = `id, kind, queue, filter, status, total, sent, left_out, last_log_id, progress, failure, requested_by, requested_at,
  finished_at, case when started_at is not null then round(sent / greatest(1,
    extract(epoch from coalesce(finished_at, clock_timestamp()) - started_at)), 1)::float8 end as per_second`

/** A row in the words of the API. */
export const replayOf = ({ last_log_id: _, progress: __, requested_at, finished_at, ...row }: ReplayRow): AdminReplay => ({
  ...row,
  requested_at: requested_at.toISOString(),
  finished_at: finished_at?.toISOString() ?? null,
})

/**
 * The messages of a replay in SQL over `apparel_log`, parameters `$1` to `$4`. The bound on `published_at` is what
 * keeps the statement to the partitions of those days. Bodies that were erased with a person are not sent again.
 */
export const REPLAYED = `published_at >= $1 and published_at <= $2
  and ($3::text[] is null or ordering_key = any($3)) and ($4::text[] is null or name = any($4)) and data <> '${ERASED_BODY}'`

export const replayedBy = ({ from, to, ordering_keys, names }: AdminLogFilter): unknown[] => [from, to, ordering_keys, names]
