import { defineErrors } from "../../shared/errors"

export const paymentHintErrors = defineErrors({
  PAYMENT_NOT_FOUND: ["not_found", (d: { of: string }) => `No payment to be captured for ${d.of}`],
  PAYMENT_AMOUNT_DIFFERS: [
    "not_allowed",
    (d: { payment: string }) => `The amount or currency is not the one of payment ${d.payment}`,
  ],
  // Not permanent: providers lag behind their own messages, so the retries are used up first.
  PAYMENT_NOT_CONFIRMED: [
    "unexpected_state",
    (d: { payment: string; provider: string }) => `${d.provider} does not say that payment ${d.payment} is captured`,
  ],
})
