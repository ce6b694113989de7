import type { Sql } from "../../../shared/database"
import type { OutboxRow } from "./outbox-row"

/** Why an outgoing message cannot be published as it is. */
export type Obstacle = { row: OutboxRow; code: string; reason: string }

/**
 * Makes dead letters of outgoing messages. The rows stay in the outbox and hold back their streams, so that nothing
 * overtakes them; staff retry (the stream goes on) or discard (the row goes).
 */
export async function park(sql: Sql, obstacles: Obstacle[]): Promise<void> {
  for (const { row, code, reason } of obstacles) {
    await sql(
      `insert into apparel_dead_letter (direction, message_id, name, ordering_key, outbox_id, body, reason_code, reason, attempts)
       values ('outgoing', $1, $2, $3, $4, convert_to($5, 'UTF8'), $6, $7, $8)
       on conflict (ordering_key, outbox_id) where direction = 'outgoing' and status in ('open', 'retrying') do nothing`,
      [row.event_id, row.name, row.ordering_key, row.id, row.body, code, reason, row.attempts + 1]
    )
  }
}
