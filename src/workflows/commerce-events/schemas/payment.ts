import { z } from "@medusajs/framework/zod"
import type { PaymentRow } from "../readers/payments"
import { amount, maybeText } from "../../../modules/messaging"

/** What every message about a payment says of it. */
export const paymentFields = {
  payment_id: z.string(),
  payment_collection_id: z.string(),
  order_id: maybeText.describe("Null while the payment has no order"),
  display_id: z.number().int().nullable().describe("Number of the order"),
  currency_code: z.string().describe("ISO 4217, lower case"),
  provider_id: maybeText,
  payment_amount: amount("What was authorized"),
}

export const examplePayment = {
  payment_id: "pay_01JD0000000000000000000001",
  payment_collection_id: "pay_col_01JD0000000000000000000001",
  order_id: "order_01JD0000000000000000000001",
  display_id: 1042,
  currency_code: "eur",
  provider_id: "pp_stripe_stripe",
  payment_amount: 47.6,
}

export const paymentFieldsOf = (payment: PaymentRow) => ({
  payment_id: payment.id,
  payment_collection_id: payment.payment_collection_id,
  order_id: payment.order_id,
  display_id: payment.display_id,
  currency_code: payment.currency_code,
  provider_id: payment.provider_id,
  payment_amount: Number(payment.amount),
})
