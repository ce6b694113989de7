import type { Sql } from "../../../shared/database"
import { aggregateIds, type Bodies, bodiesOf, type Fact, factText } from "../../../modules/messaging"
import { readFulfillments } from "../readers/fulfillments"
import { fulfillmentFieldsOf } from "../schemas/fulfillment"

/** Bodies of `shipment_created` and `delivery_created`. Parcels that are gone or belong to no order have none. */
export async function composeFulfillments(facts: Fact[], sql: Sql): Promise<Bodies<ReturnType<typeof fulfillmentFieldsOf>>> {
  const fulfillments = await readFulfillments(sql, aggregateIds(facts))
  return bodiesOf(facts, (fact) => {
    const fulfillment = fulfillments.get(fact.aggregateId)
    const orderId = factText(fact, "order_id") ?? fulfillment?.order_id
    return fulfillment && orderId ? fulfillmentFieldsOf(fulfillment, orderId) : undefined
  })
}
