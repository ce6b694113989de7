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
import { readRefunds } from "../readers/money-movements"
import { readPayments } from "../readers/payments"
import { numberOf } from "../readers/rows"
import { examplePayment, paymentFields, paymentFieldsOf } from "../schemas/payment"
import { settleRefunds } from "../settle/settle-movements"

const schema = z.object({
  ...paymentFields,
  refund_id: z.string(),
  amount: amount("What this refund gave back"),
  refunded_total: amount("What was given back of the payment so far, this refund included"),
  is_partial: z.boolean().describe("Whether a part of the payment is still with the shop"),
  reason: z.object({ code: z.string(), label: z.string() }).nullable(),
  refunded_at: moment,
})

type PaymentRefunded = z.output<typeof schema>

export const paymentRefunded = defineOutgoing({
  name: "payment_refunded",
  version: 1,
  kind: "event",
  routingKey: "payment.refunded.v1",
  summary: "Money was given back: all of a payment, or a part of it.",
  aggregate: "payment",
  carries: "fact",
  source: "a row of `refund` that the provider confirmed",
  data: schema,
  example: {
    ...examplePayment,
    refund_id: "ref_01JD0000000000000000000001",
    amount: 21.42,
    refunded_total: 21.42,
    is_partial: true,
    reason: { code: "too_small", label: "Too small" },
    refunded_at: "2026-12-01T14:20:00.000Z",
  },
  availability: "available",
  compose,
  settle: settleRefunds,
})

async function compose(facts: Fact[], sql: Sql): Promise<Bodies<PaymentRefunded>> {
  const refunds = await readRefunds(sql, factTexts(facts, "refund_id"))
  const payments = await readPayments(sql, distinct([...refunds.values()].map(({ payment_id }) => payment_id)))

  return bodiesOf(facts, (fact) => {
    const refund = refunds.get(factText(fact, "refund_id") ?? "")
    const payment = payments.get(refund?.payment_id ?? "")
    if (!refund || !payment) return undefined
    const { reason_code: code, reason_label: label } = refund
    const refundedTotal = numberOf(refund.running_total)
    return {
      ...paymentFieldsOf(payment),
      refund_id: refund.id,
      amount: numberOf(refund.amount),
      refunded_total: refundedTotal,
      is_partial: refundedTotal < numberOf(payment.amount),
      reason: code === null || label === null ? null : { code, label },
      refunded_at: refund.created_at.toISOString(),
    }
  })
}
