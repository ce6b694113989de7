import type { CommerceData } from "../commerce-events"

/** What a message makes the shop write to the customer, and about what. */
export type EmailForMessage = { template: string; about: { type: string; id: string }; data: Record<string, unknown> }

/** Messages that are followed by an email to the customer of their order. */
export const ORDER_MESSAGES = [
  "order_created",
  "order_updated",
  "order_canceled",
  "payment_success",
  "payment_failed",
  "payment_refunded",
  "shipment_created",
  "delivery_created",
  "return_requested",
  "return_received",
  "exchange_created",
] as const

export type OrderMessage = (typeof ORDER_MESSAGES)[number]

const about = (type: string, id: string) => ({ type, id })

const emails: { [Name in OrderMessage]: (data: CommerceData<Name>, messageId: string) => EmailForMessage } = {
  order_created: (data) => ({ template: "order-confirmation", about: about("order", data.order_id), data: { order: data } }),
  // Each change is told.
  order_updated: (data, id) => ({ template: "order-changed", about: about("order_change", id), data: { order: data } }),
  // Its lines come from what was confirmed, where it was.
  order_canceled: (data) => ({ template: "order-canceled", about: about("order", data.order_id), data: { order: data } }),
  payment_success: (data) => ({
    template: "payment-received",
    about: about("capture", data.capture_id),
    data: { payment: data },
  }),
  payment_failed: (data) => ({
    template: "payment-failed",
    about: about("payment_session", data.payment_session_id),
    data: { payment: data },
  }),
  payment_refunded: (data) => ({ template: "refund-issued", about: about("refund", data.refund_id), data: { payment: data } }),
  shipment_created: (data) => ({
    template: "shipment-sent",
    about: about("parcel", data.fulfillment_id),
    data: { parcel: data },
  }),
  delivery_created: (data) => ({
    template: "order-delivered",
    about: about("parcel", data.fulfillment_id),
    data: { parcel: data },
  }),
  return_requested: (data) => ({ template: "return-requested", about: about("return", data.return_id), data: { return: data } }),
  // It may arrive in several parcels.
  return_received: (data, id) => ({ template: "return-received", about: about("return", id), data: { return: data } }),
  exchange_created: (data) => ({
    template: "exchange-created",
    about: about("exchange", data.exchange_id),
    data: { exchange: data },
  }),
}

/** The email that follows the message `name`. */
export function emailForMessage<Name extends OrderMessage>(
  name: Name,
  data: CommerceData<Name>,
  messageId: string
): EmailForMessage {
  return emails[name](data, messageId)
}

/** Whether the message is for machines alone: that an order went to another account is told by the transfer's own email. */
export const isSilent = (name: OrderMessage, data: CommerceData<OrderMessage>): boolean =>
  name === "order_updated" && "changed" in data && data.changed.every((part) => part === "customer")
