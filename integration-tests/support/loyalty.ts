import type { TestDatabase } from "./database"
import { eventually } from "./eventually"

type Stage = "candidate" | "published" | "nowhere"

/** Resolves once the event of examples/loyalty-events about an order is there: the outbox, the log, or neither. */
export const untilLoyaltyEventIs = (database: TestDatabase, orderId: string, stage: Stage): Promise<Stage> =>
  eventually(async () => ((await loyaltyEventOf(database, orderId)) === stage ? stage : undefined), 20_000)

/** Makes the points of an order older than any `settleAfterSeconds`, in place of waiting. */
export async function ageLoyaltyEvent(database: TestDatabase, orderId: string): Promise<void> {
  await untilLoyaltyEventIs(database, orderId, "candidate")
  await database.query(
    `update apparel_outbox set occurred_at = occurred_at - interval '2 hours' where name = 'loyalty_points_earned' and ordering_key = $1`,
    [orderId]
  )
}

async function loyaltyEventOf(database: TestDatabase, orderId: string): Promise<Stage> {
  const [event] = await database.query<{ stage: Stage }>(
    `select 'candidate' as stage from apparel_outbox where name = 'loyalty_points_earned' and ordering_key = $1
     union all select 'published' from apparel_log where name = 'loyalty_points_earned' and ordering_key = $1`,
    [orderId]
  )
  return event?.stage ?? "nowhere"
}
