import { z } from "@medusajs/framework/zod"
import { type Bodies, bodiesOf, defineOutgoing, type Fact, moment } from "../../../modules/messaging"
import { exampleCustomer } from "../schemas/customer"
import { settlesAs } from "../settle/settle-facts"

const schema = z.object({ customer_id: z.string(), deleted_at: moment })

export const customerDeleted = defineOutgoing({
  name: "customer_deleted",
  version: 1,
  kind: "event",
  routingKey: "customer.deleted.v1",
  summary: "A customer is gone; forget what you know of them, as the law has it.",
  aggregate: "customer",
  carries: "fact",
  source: "`customer.deleted_at`, or a deleted row of `customer`",
  data: schema,
  example: { customer_id: exampleCustomer.customer_id, deleted_at: "2026-12-20T08:00:00.000Z" },
  availability: "available",
  compose,
  settle: settlesAs("customer_deleted"),
})

async function compose(facts: Fact[]): Promise<Bodies<z.output<typeof schema>>> {
  return bodiesOf(facts, ({ aggregateId, occurredAt }) => ({
    customer_id: aggregateId,
    deleted_at: occurredAt.toISOString(),
  }))
}
