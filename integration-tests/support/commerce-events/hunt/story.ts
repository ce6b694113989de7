import type { TestDatabase } from "../../database"
import type { Journal } from "./journal"

/** What was done to the orders of `wrong` facts, and what was told of them. */
export async function storyOf(wrong: string[], database: TestDatabase, journal: Journal): Promise<string> {
  const ids = wrong.map((fact) => fact.split(" ")[1] ?? "")
  const orders = await database.query<{ id: string }>(
    `select order_id as id from "return" where id = any($1) union select order_id from order_fulfillment where fulfillment_id = any($1)
     union select order_id from order_exchange where id = any($1) union select order_id from order_claim where id = any($1)
     union select ordering_key from apparel_log where aggregate_id = any($1) or data->>'capture_id' = any($1)
       or data->>'refund_id' = any($1)`,
    [ids]
  )
  const keys = [...ids, ...orders.map(({ id }) => id)]
  const told = await database.query<{ line: string }>(
    `select to_char(occurred_at at time zone 'UTC', 'HH24:MI:SS.MS ') || name || ' ' || aggregate_id || ' ' || ordering_key as line
     from apparel_log where ordering_key = any($1) order by occurred_at`,
    [keys]
  )
  return [...wrong, "done:", ...journal.about(keys), "told:", ...told.map(({ line }) => line)].join("\n")
}
