import { z } from "@medusajs/framework/zod"
import type { Sql } from "../../../shared/database"
import { type Bodies, bodiesOf, defineOutgoing, type Fact, moment } from "../../../modules/messaging"
import { composeFulfillments } from "../compose/compose-fulfillments"
import { exampleFulfillment, fulfillmentFields } from "../schemas/fulfillment"

const schema = z.object({ ...fulfillmentFields, canceled_at: moment })

export const fulfillmentCanceled = defineOutgoing({
  name: "fulfillment_canceled",
  version: 1,
  kind: "event",
  routingKey: "fulfillment.canceled.v1",
  summary: "A parcel was called off before it left: do not pack it, or unpack it.",
  aggregate: "fulfillment",
  mayShorten: ["items"],
  carries: "fact",
  source: "`fulfillment.canceled_at` of a parcel that belongs to an order",
  data: schema,
  example: { ...exampleFulfillment, canceled_at: "2026-11-24T13:00:00.000Z" },
  availability: "available",
  compose,
})

async function compose(facts: Fact[], sql: Sql): Promise<Bodies<z.output<typeof schema>>> {
  const fulfillments = await composeFulfillments(facts, sql)
  return bodiesOf(facts, (fact) => {
    const fulfillment = fulfillments.get(fact.id)
    return fulfillment && { ...fulfillment, canceled_at: fact.occurredAt.toISOString() }
  })
}
