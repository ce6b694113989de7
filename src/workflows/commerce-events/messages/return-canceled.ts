import { z } from "@medusajs/framework/zod"
import {
  type Bodies,
  bodiesOf,
  defineOutgoing,
  type Fact,
  factMoment,
  factNumber,
  factText,
  maybeText,
  moment,
} from "../../../modules/messaging"
import { exampleReturn } from "../schemas/return"
import { settlesAs } from "../settle/settle-facts"

const schema = z.object({
  return_id: z.string(),
  return_display_id: z.number().int().nullable(),
  order_id: z.string(),
  exchange_id: maybeText.describe("Set when the return was one half of an exchange"),
  claim_id: maybeText.describe("Set when the return belonged to a claim"),
  canceled_at: moment,
})

export const returnCanceled = defineOutgoing({
  name: "return_canceled",
  version: 1,
  kind: "event",
  routingKey: "return.canceled.v1",
  summary: "A return was called off: what was announced does not come, and nothing is paid back for it.",
  aggregate: "return",
  carries: "fact",
  source: "`return.status` became `canceled`, or a deleted row of `return`",
  data: schema,
  example: {
    return_id: exampleReturn.return_id,
    return_display_id: exampleReturn.return_display_id,
    order_id: exampleReturn.order_id,
    exchange_id: null,
    claim_id: null,
    canceled_at: "2026-12-02T09:00:00.000Z",
  },
  availability: "available",
  compose,
  settle: settlesAs("return_canceled"),
})

/** From the facts alone: the row may be gone. */
async function compose(facts: Fact[]): Promise<Bodies<z.output<typeof schema>>> {
  return bodiesOf(facts, (fact) => ({
    return_id: fact.aggregateId,
    return_display_id: factNumber(fact, "return_display_id"),
    order_id: fact.orderingKey,
    exchange_id: factText(fact, "exchange_id"),
    claim_id: factText(fact, "claim_id"),
    canceled_at: factMoment(fact, "canceled_at") ?? fact.occurredAt.toISOString(),
  }))
}
