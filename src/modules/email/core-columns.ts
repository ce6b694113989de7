import { registerCoreColumns } from "../../shared/core-columns"

/** What this slice's SQL and triggers use of the engine's tables; a spec reads it out of them and compares. */
registerCoreColumns("email", {
  consents: {
    cart: ["completed_at", "deleted_at", "email", "id", "locale"],
    customer: ["deleted_at", "email", "id"],
  },
  attempts: {
    cart: ["completed_at", "deleted_at", "id"],
  },
  "abandoned-carts": {
    cart: [
      "completed_at",
      "currency_code",
      "customer_id",
      "deleted_at",
      "email",
      "id",
      "locale",
      "region_id",
      "shipping_address_id",
      "updated_at",
    ],
    cart_address: ["country_code", "first_name", "id"],
    cart_line_item: [
      "cart_id",
      "created_at",
      "deleted_at",
      "id",
      "product_title",
      "quantity",
      "thumbnail",
      "title",
      "unit_price",
      "updated_at",
      "variant_id",
      "variant_option_values",
      "variant_sku",
    ],
    customer: ["first_name", "id"],
    order: ["created_at", "deleted_at", "email", "is_draft_order"],
    product_option: ["id", "title"],
    product_option_value: ["id", "option_id", "value"],
    product_variant_option: ["option_value_id", "variant_id"],
    region_country: ["iso_2", "region_id"],
  },
  "daily-report": {
    order: ["canceled_at", "created_at", "currency_code", "deleted_at", "id", "is_draft_order", "version"],
    order_item: ["deleted_at", "item_id", "order_id", "quantity", "version"],
    order_line_item: ["id", "product_title", "title"],
    order_summary: ["deleted_at", "order_id", "totals", "version"],
    return: ["canceled_at", "created_at", "deleted_at"],
  },
  "low-sizes": {
    inventory_level: ["deleted_at", "inventory_item_id", "reserved_quantity", "stocked_quantity"],
    product: ["deleted_at", "id", "status", "title"],
    product_option: ["id", "title"],
    product_option_value: ["id", "option_id", "value"],
    product_variant: ["deleted_at", "id", "manage_inventory", "product_id", "sku"],
    product_variant_inventory_item: ["deleted_at", "inventory_item_id", "required_quantity", "variant_id"],
    product_variant_option: ["option_value_id", "variant_id"],
  },
})
