import { registerCoreColumns } from "../../shared/core-columns"

/** What this slice's SQL and triggers use of the engine's tables; a spec reads it out of them and compares. */
registerCoreColumns("sizing", {
  "size-assignments": {
    product: ["deleted_at", "id", "title"],
    product_category: ["deleted_at", "id", "name"],
    product_collection: ["deleted_at", "id", "title"],
    product_tag: ["deleted_at", "id", "value"],
    product_type: ["deleted_at", "id", "value"],
  },
  "read-wearer": {
    product: ["id", "metadata"],
  },
  "fit-insights": {
    product: ["deleted_at", "handle", "id", "metadata", "thumbnail", "title"],
  },
  "product-offsets": {
    product: ["deleted_at", "id", "metadata"],
  },
  "kept-lines": {
    fulfillment: ["canceled_at", "deleted_at", "delivered_at", "id"],
    fulfillment_item: ["deleted_at", "fulfillment_id", "line_item_id", "quantity"],
    order_fulfillment: ["deleted_at", "fulfillment_id"],
    order_line_item: ["id", "product_id"],
    return: ["canceled_at", "deleted_at", "id"],
    return_item: ["deleted_at", "item_id", "quantity", "return_id"],
  },
  "sent-back-pieces": {
    order_exchange_item: ["created_at", "deleted_at", "exchange_id", "id", "item_id"],
    return: ["canceled_at", "deleted_at", "exchange_id", "id"],
    return_item: [
      "created_at",
      "damaged_quantity",
      "deleted_at",
      "id",
      "item_id",
      "quantity",
      "reason_id",
      "received_quantity",
      "return_id",
    ],
    return_reason: ["id", "metadata", "value"],
  },
  "fit-profiles": {
    customer: ["deleted_at", "id"],
  },
  "sold-lines": {
    customer: ["deleted_at", "id"],
    order: ["created_at", "customer_id", "deleted_at", "id", "is_draft_order"],
    order_item: ["deleted_at", "item_id", "order_id", "quantity", "version"],
    order_line_item: ["id", "product_id", "product_title", "title", "variant_id", "variant_option_values"],
    product_option: ["id", "title"],
    product_option_value: ["id", "option_id", "value"],
    product_variant_option: ["option_value_id", "variant_id"],
  },
  "fit-surveys": {
    order: ["id", "locale"],
    order_item: ["deleted_at", "item_id", "order_id", "version"],
    order_line_item: ["id", "product_title", "title"],
  },
  "product-facts": {
    inventory_level: ["deleted_at", "inventory_item_id", "location_id", "reserved_quantity", "stocked_quantity"],
    product: ["collection_id", "deleted_at", "handle", "id", "metadata", "status", "title", "type_id"],
    product_category: ["deleted_at", "id", "mpath"],
    product_category_product: ["product_category_id", "product_id"],
    product_option: ["deleted_at", "id", "is_exclusive", "title"],
    product_option_value: ["deleted_at", "id", "rank", "value"],
    product_product_option: ["deleted_at", "id", "product_id", "product_option_id"],
    product_product_option_value: ["deleted_at", "product_option_value_id", "product_product_option_id"],
    product_sales_channel: ["deleted_at", "product_id", "sales_channel_id"],
    product_tags: ["product_id", "product_tag_id"],
    product_variant: ["allow_backorder", "deleted_at", "id", "manage_inventory", "product_id"],
    product_variant_inventory_item: ["deleted_at", "inventory_item_id", "required_quantity", "variant_id"],
    product_variant_option: ["option_value_id", "variant_id"],
    sales_channel_stock_location: ["deleted_at", "sales_channel_id", "stock_location_id"],
  },
  apparel_tidy_product: {
    product: ["deleted_at", "id"],
  },
  apparel_tidy_product_option_value: {
    product_option_value: ["deleted_at", "id"],
  },
  apparel_tidy_product_product_option_value: {
    product_product_option: ["id", "product_id"],
    product_product_option_value: ["deleted_at", "product_option_value_id", "product_product_option_id"],
  },
  apparel_tidy_product_type: {
    product_type: ["deleted_at", "id"],
  },
  apparel_tidy_product_category: {
    product_category: ["deleted_at", "id"],
  },
  apparel_tidy_product_collection: {
    product_collection: ["deleted_at", "id"],
  },
  apparel_tidy_product_tag: {
    product_tag: ["deleted_at", "id"],
  },
  apparel_tidy_customer: {
    customer: ["deleted_at", "id"],
  },
})
