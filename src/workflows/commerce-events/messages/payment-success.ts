import { z } from "@medusajs/framework/zod"
import type { Sql } from "../../../shared/database"
import {
  amount,
  type Bodies,
  bodiesOf,
  defineOutgoing,
  distinct,
  type Fact,
  factText,
  factTexts,
  moment,
} from "../../../modules/messaging"
import { readCaptures } from "../readers/money-movements"
import { readPayments } from "../readers/payments"
import { numberOf } from "../readers/rows"
import { examplePayment, paymentFields, paymentFieldsOf } from "../schemas/payment"
import { settleCaptures } from "../settle/settle-movements"

const schema = z.object({
  ...paymentFields,
  capture_id: z.string(),
  amount: amount("What this capture took"),
  captured_total: amount("What was captured of the payment so far, this capture included"),
  is_partial: z.boolean().describe("Whether a part of the payment is still to be captured"),
  captured_at: moment,
})

type PaymentSuccess = z.output<typeof schema>

export const paymentSuccess = defineOutgoing({
  name: "payment_success",
  version: 1,
  kind: "event",
  routingKey: "payment.success.v1",
  summary: "Money was captured: all of a payment, or a part of it.",
  aggregate: "payment",
  carries: "fact",
  source: "a row of `capture` that the provider confirmed",
  data: schema,
  example: {
    ...examplePayment,
    capture_id: "capt_01JD0000000000000000000001",
    amount: 47.6,
    captured_total: 47.6,
    is_partial: false,
    captured_at: "2026-11-24T10:00:00.000Z",
  },
  availability: "available",
  compose,
  settle: settleCaptures,
})

async function compose(facts: Fact[], sql: Sql): Promise<Bodies<PaymentSuccess>> {
  const captures = await readCaptures(sql, factTexts(facts, "capture_id"))
  const payments = await readPayments(sql, distinct([...captures.values()].map(({ payment_id }) => payment_id)))

  return bodiesOf(facts, (fact) => {
    const capture = captures.get(factText(fact, "capture_id") ?? "")
    const payment = payments.get(capture?.payment_id ?? "")
    if (!capture || !payment) return undefined
    const capturedTotal = numberOf(capture.running_total)
    return {
      ...paymentFieldsOf(payment),
      capture_id: capture.id,
      amount: numberOf(capture.amount),
      captured_total: capturedTotal,
      is_partial: capturedTotal < numberOf(payment.amount),
      captured_at: capture.created_at.toISOString(),
    }
  })
}
