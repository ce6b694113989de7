import type { AdminDeadLetter } from "../../../types/http/messaging"

export type DeadLetterRow = Omit<AdminDeadLetter, "died_at" | "resolved_at"> & { died_at: Date; resolved_at: Date | null }

/** All but the body and the headers, which lists must not carry. */
export const LISTED = `id, direction, consumer, queue, source, message_id, name, routing_key, ordering_key, reason_code, reason,
  attempts, died_at, status, resolved_at, resolved_by, resolution`

/** A row in the words of the API. */
export const deadLetterOf = (row: DeadLetterRow): AdminDeadLetter => ({
  ...row,
  died_at: row.died_at.toISOString(),
  resolved_at: row.resolved_at?.toISOString() ?? null,
})
