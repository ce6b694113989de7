import { z } from "@medusajs/framework/zod"
import { amount, currencyCode, displayId, maybeText } from "./fields"

/** What emails show of money that moved or did not; the bodies of `payment_success`, `_failed` and `_refunded` are ones. */
export const paymentSchema = z.object({
  order_id: maybeText,
  display_id: displayId,
  currency_code: currencyCode,
  amount,
  is_partial: z.boolean().nullish(),
})

export const examplePayment: z.output<typeof paymentSchema> = {
  order_id: "order_01JD0000000000000000000001",
  display_id: 1042,
  currency_code: "eur",
  amount: 47.6,
  is_partial: false,
}
