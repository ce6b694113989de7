import { z } from "@medusajs/framework/zod"
import {
  type Bodies,
  bodiesOf,
  defineOutgoing,
  type Fact,
  factMoment,
  factNumber,
  factText,
  moment,
} from "../../../modules/messaging"
import { settlesAs } from "../settle/settle-facts"

const schema = z.object({
  order_id: z.string(),
  display_id: z.number().int().nullable().describe("Null when the order is gone and nobody kept its number"),
  reason: z.enum(["canceled", "deleted"]).describe("`deleted`: the order itself is gone, not only called off"),
  canceled_at: moment,
})

export const orderCanceled = defineOutgoing({
  name: "order_canceled",
  version: 1,
  kind: "event",
  routingKey: "order.canceled.v1",
  summary: "An order was called off or deleted; ship nothing more of it.",
  aggregate: "order",
  carries: "fact",
  source: "`order.canceled_at`, or a deleted row of `order`",
  data: schema,
  example: {
    order_id: "order_01JD0000000000000000000001",
    display_id: 1042,
    reason: "canceled",
    canceled_at: "2026-11-24T11:00:00.000Z",
  },
  availability: "available",
  compose,
  settle: settlesAs("order_canceled"),
})

/** From the facts alone: the row may be gone. */
async function compose(facts: Fact[]): Promise<Bodies<z.output<typeof schema>>> {
  return bodiesOf(facts, (fact) => ({
    order_id: fact.aggregateId,
    display_id: factNumber(fact, "display_id"),
    reason: factText(fact, "reason") === "deleted" ? "deleted" : "canceled",
    canceled_at: factMoment(fact, "canceled_at") ?? fact.occurredAt.toISOString(),
  }))
}
