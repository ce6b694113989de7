import { z } from "@medusajs/framework/zod"
import type { Sql } from "../../../shared/database"
import {
  aggregateIds,
  type Bodies,
  bodiesOf,
  defineOutgoing,
  distinct,
  type Fact,
  factText,
  moment,
} from "../../../modules/messaging"
import { readAddresses } from "../readers/addresses"
import { readFulfillments } from "../readers/fulfillments"
import { exampleAddress, maybeAddress } from "../schemas/address"
import { exampleFulfillment, fulfillmentFields, fulfillmentFieldsOf } from "../schemas/fulfillment"
import { settlesAs } from "../settle/settle-facts"

const schema = z.object({ ...fulfillmentFields, delivery_address: maybeAddress, created_at: moment })

export const fulfillmentCreated = defineOutgoing({
  name: "fulfillment_created",
  version: 1,
  kind: "event",
  routingKey: "fulfillment.created.v1",
  summary: "A parcel is to be packed: these items, from this location, to this address.",
  aggregate: "fulfillment",
  mayShorten: ["items"],
  carries: "fact",
  source: "a row of `fulfillment` that belongs to an order",
  data: schema,
  example: { ...exampleFulfillment, delivery_address: exampleAddress, created_at: "2026-11-24T12:00:00.000Z" },
  availability: "available",
  compose,
  settle: settlesAs("fulfillment_created"),
})

async function compose(facts: Fact[], sql: Sql): Promise<Bodies<z.output<typeof schema>>> {
  const fulfillments = await readFulfillments(sql, aggregateIds(facts))
  const addressIds = [...fulfillments.values()].map(({ delivery_address_id }) => delivery_address_id)
  const addresses = await readAddresses(sql, "fulfillment", distinct(addressIds))

  return bodiesOf(facts, (fact) => {
    const fulfillment = fulfillments.get(fact.aggregateId)
    const orderId = factText(fact, "order_id") ?? fulfillment?.order_id
    if (!fulfillment || !orderId) return undefined
    return {
      ...fulfillmentFieldsOf(fulfillment, orderId),
      delivery_address: addresses.get(fulfillment.delivery_address_id ?? "") ?? null,
      created_at: fulfillment.created_at.toISOString(),
    }
  })
}
