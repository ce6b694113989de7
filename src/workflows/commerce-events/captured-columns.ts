import type { CoreNeeds } from "../../shared/core-columns"

/** What is read of an address, of orders and of parcels alike. */
export const addressColumns = [
  "address_1",
  "address_2",
  "city",
  "company",
  "country_code",
  "first_name",
  "id",
  "last_name",
  "phone",
  "postal_code",
  "province",
]

/** What the triggers of this slice use of the engine's tables, by the messages that they write. */
export const capturedColumns: CoreNeeds = {
  payment_success: {
    capture: ["amount", "id", "payment_id"],
    order_payment_collection: ["deleted_at", "order_id", "payment_collection_id"],
    payment: ["id", "payment_collection_id"],
  },
  payment_refunded: {
    order_payment_collection: ["deleted_at", "order_id", "payment_collection_id"],
    payment: ["id", "payment_collection_id"],
    refund: ["amount", "id", "payment_id"],
  },
  fulfillment_created: { order_fulfillment: ["fulfillment_id", "order_id"] },
  product_updated: {
    product: ["deleted_at", "id"],
    product_option: ["id", "title"],
    product_option_value: ["id", "value"],
    product_product_option: ["deleted_at", "id", "product_id", "product_option_id"],
    product_product_option_value: ["deleted_at", "product_option_value_id", "product_product_option_id"],
    product_variant: ["product_id"],
  },
  "customer_created, customer_deleted, customer_updated": {
    customer: ["company_name", "deleted_at", "email", "first_name", "has_account", "id", "last_name", "phone"],
  },
  "exchange_created, claim_created, return_received, order_updated": {
    order_change: ["change_type", "claim_id", "confirmed_at", "exchange_id", "id", "order_id", "return_id", "status"],
  },
  "order_canceled, order_created, order_completed, order_updated": {
    order: [
      "billing_address_id",
      "canceled_at",
      "customer_id",
      "deleted_at",
      "display_id",
      "email",
      "id",
      "is_draft_order",
      "shipping_address_id",
      "status",
    ],
    order_address: addressColumns,
  },
  order_updated: {
    order: ["billing_address_id", "deleted_at", "id", "is_draft_order", "shipping_address_id"],
    order_address: addressColumns,
  },
  "payment_canceled, payment_authorized": {
    order_payment_collection: ["deleted_at", "order_id", "payment_collection_id"],
    payment: ["amount", "canceled_at", "currency_code", "id", "payment_collection_id", "provider_id"],
  },
  "return_canceled, return_requested": {
    return: ["canceled_at", "claim_id", "display_id", "exchange_id", "id", "order_id", "status"],
  },
  "shipment_created, delivery_created, fulfillment_canceled": {
    fulfillment: ["canceled_at", "delivered_at", "id", "location_id", "shipped_at"],
    order_fulfillment: ["deleted_at", "fulfillment_id", "order_id"],
  },
}
