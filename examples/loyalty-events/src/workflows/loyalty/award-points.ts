import { generateEntityId } from "@medusajs/framework/utils"
import { apparel, type OutgoingData } from "medusa-plugin-apparel"

/**
 * A consumer of our `order_created`. `apply` gets many messages and the transaction that remembers them, so each has its
 * effect in this database exactly once.
 */
apparel.consumers.register<OutgoingData<"order_created">>({
  name: "loyalty-points",
  from: "events",
  messages: ["order_created"],
  async apply(messages, { sql }) {
    const entries = messages.map(({ data: { order_id, customer_id, totals } }) => ({
      id: generateEntityId(undefined, "loyal"),
      order_id,
      customer_id,
      points: Math.floor(totals.total),
    }))
    await sql(
      `insert into loyalty_entry (id, order_id, customer_id, points)
       select id, order_id, customer_id, points
       from jsonb_to_recordset($1) as entry (id text, order_id text, customer_id text, points integer)
       where customer_id is not null and points > 0
       order by order_id on conflict (order_id) where deleted_at is null do nothing`,
      [JSON.stringify(entries)]
    )
  },
})
