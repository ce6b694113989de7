import { z } from "@medusajs/framework/zod"
import type { Sql } from "../../../shared/database"
import { aggregateIds, type Bodies, bodiesOf, defineOutgoing, type Fact, factMoment, moment } from "../../../modules/messaging"
import { readPayments } from "../readers/payments"
import { examplePayment, paymentFields, paymentFieldsOf } from "../schemas/payment"

const schema = z.object({ ...paymentFields, canceled_at: moment })

export const paymentCanceled = defineOutgoing({
  name: "payment_canceled",
  version: 1,
  kind: "event",
  routingKey: "payment.canceled.v1",
  summary: "The provider was told to let go of a promised payment; nothing more of it is captured.",
  aggregate: "payment",
  carries: "fact",
  source: "`payment.canceled_at`",
  data: schema,
  example: { ...examplePayment, canceled_at: "2026-11-24T11:00:00.000Z" },
  availability: "available",
  compose,
})

async function compose(facts: Fact[], sql: Sql): Promise<Bodies<z.output<typeof schema>>> {
  const payments = await readPayments(sql, aggregateIds(facts))
  return bodiesOf(facts, (fact) => {
    const payment = payments.get(fact.aggregateId)
    return (
      payment && { ...paymentFieldsOf(payment), canceled_at: factMoment(fact, "canceled_at") ?? fact.occurredAt.toISOString() }
    )
  })
}
