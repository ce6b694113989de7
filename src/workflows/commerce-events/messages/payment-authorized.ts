import { z } from "@medusajs/framework/zod"
import type { Sql } from "../../../shared/database"
import { aggregateIds, amount, type Bodies, bodiesOf, defineOutgoing, type Fact, moment } from "../../../modules/messaging"
import { readPayments } from "../readers/payments"
import { numberOf } from "../readers/rows"
import { examplePayment, paymentFields, paymentFieldsOf } from "../schemas/payment"

const schema = z.object({ ...paymentFields, amount: amount("What was authorized"), authorized_at: moment })

export const paymentAuthorized = defineOutgoing({
  name: "payment_authorized",
  version: 1,
  kind: "event",
  routingKey: "payment.authorized.v1",
  summary: "The provider promised the money of a payment; nothing is captured yet.",
  aggregate: "payment",
  carries: "fact",
  source: "a new row of `payment`",
  data: schema,
  example: { ...examplePayment, amount: 47.6, authorized_at: "2026-11-24T09:30:00.000Z" },
  availability: "available",
  compose,
})

async function compose(facts: Fact[], sql: Sql): Promise<Bodies<z.output<typeof schema>>> {
  const payments = await readPayments(sql, aggregateIds(facts))
  return bodiesOf(facts, ({ aggregateId }) => {
    const payment = payments.get(aggregateId)
    if (!payment) return undefined
    return {
      ...paymentFieldsOf(payment),
      amount: numberOf(payment.amount),
      authorized_at: payment.created_at.toISOString(),
    }
  })
}
