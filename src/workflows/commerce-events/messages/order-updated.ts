import { z } from "@medusajs/framework/zod"
import type { Sql } from "../../../shared/database"
import { type Bodies, bodiesOf, defineOutgoing, type Fact, moment } from "../../../modules/messaging"
import { composeOrders } from "../compose/compose-orders"
import { exampleOrder, orderSchema } from "../schemas/order"
import { settlesAs } from "../settle/settle-facts"

const parts = z.array(z.enum(["email", "customer", "shipping_address", "billing_address", "items"]))

const schema = orderSchema.extend({
  changed: parts.describe("What is new; `items`: lines, their totals and shipping, as after an edit; empty in a snapshot"),
  updated_at: moment,
})

export const orderUpdated = defineOutgoing({
  name: "order_updated",
  version: 1,
  kind: "event",
  routingKey: "order.updated.v1",
  summary:
    "An order was changed after it was placed: its address, its email, or its lines by an edit or a canceled exchange or claim; the whole order as it stands now.",
  aggregate: "order",
  mayShorten: ["items"],
  carries: "state",
  source: "changed columns of `order` or `order_address`, or a confirmed row of `order_change`",
  data: schema,
  example: { ...exampleOrder, changed: ["shipping_address"], updated_at: "2026-11-24T10:30:00.000Z" },
  availability: "available",
  compose,
  settle: settlesAs("order_updated"),
})

async function compose(facts: Fact[], sql: Sql): Promise<Bodies<z.output<typeof schema>>> {
  const orders = await composeOrders(facts, sql)
  return bodiesOf(facts, (fact) => {
    const order = orders.get(fact.id)
    return order && { ...order, changed: parts.parse(fact.facts.changed), updated_at: fact.occurredAt.toISOString() }
  })
}
