import type { Sql } from "../../../shared/database"

/**
 * Facts whose workflow has ended: messages, and the aggregate, exchange or claim that they are about. `ofChange` tells those
 * of an order change from others of the same message, which may be in the middle of their own workflow; without it, all.
 */
export type EndedFacts = { messages: string[]; id: string; ofChange?: boolean }

/** Notes that the engine reported the workflow behind these candidates as ended: nothing undoes them any more. */
export async function confirmFacts(sql: Sql, { messages, id, ofChange }: EndedFacts): Promise<void> {
  await sql(
    `update apparel_outbox set confirmed_at = now()
     where not is_ready and confirmed_at is null and name = any($1)
       and $2 in (aggregate_id, facts->>'exchange_id', facts->>'claim_id')
       and coalesce($3::boolean = (facts->>'order_change_id' is not null), true)`,
    [messages, id, ofChange ?? null]
  )
}
