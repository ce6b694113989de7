import { defineCapture } from "../../../modules/messaging"

/** The numbers are taken here, under the row's lock, so that a higher sequence always means a newer state. */
export const inventoryLevel = defineCapture({
  table: "inventory_level",
  on: "insert or update of stocked_quantity, reserved_quantity, deleted_at",
  body: `
    declare level_key text := new.inventory_item_id || ':' || new.location_id;
    begin
      if tg_op = 'UPDATE' and old.stocked_quantity = new.stocked_quantity
         and old.reserved_quantity = new.reserved_quantity and old.deleted_at is not distinct from new.deleted_at then
        return null;
      end if;
      perform apparel_emit('inventory_update', 'inventory_level', level_key, level_key,
        jsonb_build_object('inventory_item_id', new.inventory_item_id, 'location_id', new.location_id,
          'stocked', new.stocked_quantity, 'reserved', new.reserved_quantity,
          'is_deleted', new.deleted_at is not null), true);
    end;
    return null;`,
})
