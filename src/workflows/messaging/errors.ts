import { defineErrors } from "../../shared/errors"

export const inboundErrors = defineErrors({
  ORDER_NOT_FOUND: ["not_found", (d: { order: string }) => `No order ${d.order}`],
  FULFILLMENT_NOT_FOUND: ["not_found", (d: { order: string }) => `Order ${d.order} has no such parcel`],
  FULFILLMENT_AMBIGUOUS: [
    "not_allowed",
    (d: { order: string; count: number }) => `Order ${d.order} has ${d.count} parcels that it could be; name the fulfillment`,
  ],
  FULFILLMENT_CANCELED: ["not_allowed", (d: { order: string }) => `The parcel of order ${d.order} was canceled`],
  ORDER_FULFILLED: ["not_allowed", (d: { order: string }) => `Order ${d.order} was packed or completed already`],
  PAYMENT_NOT_FOUND: ["not_found", (d: { of: string }) => `No payment to be captured for ${d.of}`],
  PAYMENT_AMOUNT_DIFFERS: [
    "not_allowed",
    (d: { payment: string }) => `The amount or currency is not the one of payment ${d.payment}`,
  ],
  // Not permanent: providers lag behind their own messages, so the ladder of retries is walked first.
  PAYMENT_NOT_CONFIRMED: [
    "unexpected_state",
    (d: { payment: string; provider: string }) => `${d.provider} does not say that payment ${d.payment} is captured`,
  ],
})
