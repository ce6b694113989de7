import { z } from "@medusajs/framework/zod"
import { type Bodies, bodiesOf, defineOutgoing, type Fact, factNumber, moment } from "../../../modules/messaging"
import { settlesAs } from "../settle/settle-facts"

const schema = z.object({
  order_id: z.string(),
  display_id: z.number().int().nullable(),
  completed_at: moment,
})

export const orderCompleted = defineOutgoing({
  name: "order_completed",
  version: 1,
  kind: "event",
  routingKey: "order.completed.v1",
  summary: "Staff closed an order as done.",
  aggregate: "order",
  carries: "fact",
  source: "`order.status` became `completed`",
  data: schema,
  example: { order_id: "order_01JD0000000000000000000001", display_id: 1042, completed_at: "2026-12-20T08:00:00.000Z" },
  availability: "available",
  compose,
  settle: settlesAs("order_completed"),
})

async function compose(facts: Fact[]): Promise<Bodies<z.output<typeof schema>>> {
  return bodiesOf(facts, (fact) => ({
    order_id: fact.aggregateId,
    display_id: factNumber(fact, "display_id"),
    completed_at: fact.occurredAt.toISOString(),
  }))
}
