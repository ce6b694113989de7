import type { AdminLoggedMessageResponse } from "../../../types/http/messaging"
import type { Sql } from "../../../shared/database"
import type { MessageRow } from "../envelope"
import { messagingErrors } from "../errors"
import { readableBody } from "../masking/readable-body"

type LogRow = Pick<MessageRow, "id" | "event_id" | "name" | "version" | "ordering_key" | "body" | "occurred_at"> & {
  published_at: Date
}

type ReadTools = { sql: Sql; logDays: number; isRevealed: boolean }

/** A message of the log for staff. @throws LOGGED_MESSAGE_NOT_FOUND */
export async function readLoggedMessage(id: string, tools: ReadTools): Promise<AdminLoggedMessageResponse["message"]> {
  const [row] = await tools.sql<LogRow>(
    `select id, event_id, name, version, ordering_key, data::text as body, occurred_at, published_at from apparel_log
      where id = $1 and published_at >= now() - make_interval(days => $2) limit 1`,
    [id, tools.logDays + 1]
  )
  if (!row) throw messagingErrors.LOGGED_MESSAGE_NOT_FOUND({ id })
  const { event_id, body, occurred_at, published_at, ...listed } = row
  return {
    ...listed,
    message_id: event_id,
    occurred_at: occurred_at.toISOString(),
    published_at: published_at.toISOString(),
    ...readableBody({ direction: "outgoing", name: row.name, body: Buffer.from(body) }, tools.isRevealed),
  }
}
