import type { CoreNeeds } from "../../shared/core-columns"

/** What this slice's SQL and triggers use of the engine's tables; a spec reads it out of them and compares. */
export const messagingCoreColumns: CoreNeeds = {
  search: {
    inventory_item: ["id", "sku"],
    inventory_level: ["inventory_item_id", "location_id"],
  },
  "abandoned-orders": {
    cart: ["currency_code", "email", "id"],
    cart_payment_collection: ["cart_id", "deleted_at", "payment_collection_id"],
    order: ["canceled_at", "created_at", "currency_code", "deleted_at", "email", "id"],
    order_cart: ["cart_id", "deleted_at", "order_id"],
    order_payment_collection: ["deleted_at", "order_id", "payment_collection_id"],
    payment: ["canceled_at", "deleted_at", "payment_collection_id", "payment_session_id"],
    payment_collection: ["amount", "id"],
    payment_session: ["deleted_at", "id", "payment_collection_id", "status"],
    workflow_execution: ["context", "created_at", "state", "workflow_id"],
  },
  "missing-events": {
    order: ["canceled_at", "created_at", "deleted_at", "id", "is_draft_order"],
  },
  "settle-movements": {
    capture: ["amount", "deleted_at", "id", "payment_id"],
    order_transaction: ["deleted_at", "reference", "reference_id"],
    payment: ["captured_at", "id", "payment_collection_id"],
    payment_collection: ["captured_amount", "id", "refunded_amount"],
    refund: ["amount", "deleted_at", "id", "payment_id"],
  },
  "settle-orders": {
    cart: ["currency_code", "email", "id"],
    cart_payment_collection: ["cart_id", "deleted_at", "payment_collection_id"],
    order: ["canceled_at", "created_at", "currency_code", "deleted_at", "email", "id", "is_draft_order"],
    order_cart: ["cart_id", "deleted_at", "order_id"],
    order_payment_collection: ["deleted_at", "order_id", "payment_collection_id"],
    payment: ["canceled_at", "deleted_at", "payment_collection_id"],
    payment_collection: ["amount", "id"],
    payment_session: ["deleted_at", "payment_collection_id", "status"],
    workflow_execution: ["context", "created_at", "state", "workflow_id"],
  },
}
