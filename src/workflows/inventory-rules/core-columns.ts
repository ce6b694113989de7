import { registerCoreColumns } from "../../shared/core-columns"

/** What this slice's SQL and triggers use of the engine's tables; a spec reads it out of them and compares. */
registerCoreColumns("inventory-rules", {
  "inventory-levels": {
    inventory_item: ["deleted_at", "id", "sku"],
    inventory_level: [
      "deleted_at",
      "id",
      "inventory_item_id",
      "location_id",
      "raw_incoming_quantity",
      "raw_reserved_quantity",
      "raw_stocked_quantity",
      "stocked_quantity",
      "updated_at",
    ],
    stock_location: ["deleted_at", "id", "name"],
  },
  "inventory-update": {
    inventory_item: ["id", "sku"],
  },
  "read-location-names": {
    stock_location: ["id", "name"],
  },
  "stock-snapshot": {
    inventory_level: ["deleted_at", "id", "inventory_item_id", "location_id", "reserved_quantity", "stocked_quantity"],
  },
  "stock-subject": {
    inventory_item: ["id", "sku"],
    inventory_level: ["inventory_item_id", "location_id"],
  },
  inventory_update: {
    inventory_level: ["deleted_at", "inventory_item_id", "location_id", "reserved_quantity", "stocked_quantity"],
  },
})
