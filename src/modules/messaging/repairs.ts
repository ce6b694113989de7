import type { Sql } from "../../shared/database"

/**
 *   order_abandoned        an order whose checkout never settled was canceled
 *   event_missing          an order had no event; it was written
 *   order_missing          an event was published for an order that is gone; its cancellation was published
 *   movement_unconfirmed   a capture or refund that the provider never confirmed was given to staff
 */
export type RepairKind = "order_abandoned" | "event_missing" | "order_missing" | "movement_unconfirmed"

/** Records one repair of the reconciler; `subject` is an id, `detail` says what was done. */
export async function recordRepair(sql: Sql, kind: RepairKind, subject: string, detail: string): Promise<void> {
  await sql(`insert into apparel_repair (kind, subject, detail) values ($1, $2, $3)`, [kind, subject, detail])
}
