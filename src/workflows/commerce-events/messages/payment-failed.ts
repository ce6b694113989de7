import { z } from "@medusajs/framework/zod"
import { amount, defineOutgoing, maybeText, moment } from "../../../modules/messaging"
import { examplePayment } from "../schemas/payment"

export const paymentFailed = defineOutgoing({
  name: "payment_failed",
  version: 1,
  kind: "event",
  routingKey: "payment.failed.v1",
  summary: "The provider refused a payment, or it ran out of time; what it kept reserved is released.",
  aggregate: "payment",
  carries: "fact",
  source: "the payment reconciler",
  data: z.object({
    payment_session_id: z.string(),
    payment_collection_id: z.string(),
    order_id: maybeText.describe("Null when no order came of it"),
    display_id: z.number().int().nullable().describe("Number of the order"),
    amount: amount(),
    currency_code: z.string().describe("ISO 4217, lower case"),
    provider_id: z.string(),
    reason: z.enum(["refused", "canceled", "expired"]),
    failed_at: moment,
  }),
  example: {
    payment_session_id: "payses_01JD0000000000000000000001",
    payment_collection_id: examplePayment.payment_collection_id,
    order_id: examplePayment.order_id,
    display_id: examplePayment.display_id,
    amount: 47.6,
    currency_code: "eur",
    provider_id: examplePayment.provider_id,
    reason: "refused",
    failed_at: "2026-11-24T09:31:00.000Z",
  },
  availability: { laterWith: "payments" },
})
