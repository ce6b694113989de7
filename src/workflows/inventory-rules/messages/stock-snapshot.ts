import type { Snapshot } from "../../../modules/messaging"
import { inventoryUpdate } from "./inventory-update"

/** Stock levels that are kept, with the numbers that the trigger would take. */
export const stock: Snapshot = {
  name: "stock",
  message: inventoryUpdate,
  rows: `select id as key, inventory_item_id || ':' || location_id as aggregate_id, null::timestamptz as made_at,
      jsonb_build_object('inventory_item_id', inventory_item_id, 'location_id', location_id, 'stocked', stocked_quantity,
        'reserved', reserved_quantity, 'is_deleted', false) as facts
    from inventory_level where deleted_at is null`,
}
