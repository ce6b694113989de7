import { defineErrors } from "../../shared/errors"

export const orderRequestErrors = defineErrors({
  ORDER_NOT_FOUND: ["not_found", (d: { order: string }) => `No order ${d.order}`],
  FULFILLMENT_NOT_FOUND: ["not_found", (d: { order: string }) => `Order ${d.order} has no such parcel`],
  FULFILLMENT_AMBIGUOUS: [
    "not_allowed",
    (d: { order: string; count: number }) => `Order ${d.order} has ${d.count} parcels that it could be; name the fulfillment`,
  ],
  FULFILLMENT_CANCELED: ["not_allowed", (d: { order: string }) => `The parcel of order ${d.order} was canceled`],
  ORDER_FULFILLED: ["not_allowed", (d: { order: string }) => `Order ${d.order} was packed or completed already`],
  BUYER_NOT_PROVEN: [
    "unauthorized",
    () => "'proof': sign in as the order's customer or, for an order without an account, send its number and email address",
  ],
  RETURN_FIELD_REFUSED: ["invalid_data", (d: { field: string; reason: string }) => `'${d.field}': ${d.reason}`],
})
