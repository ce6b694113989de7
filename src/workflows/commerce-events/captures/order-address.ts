import { defineCapture } from "../../../modules/messaging"
import { IS_HEARD_OF } from "./order"

const digest = (row: "new" | "old") => `md5((to_jsonb(${row}) - 'updated_at')::text)`

/** Medusa gives an order another address; others write into the one it has. */
export const orderAddress = defineCapture({
  table: "order_address",
  on: "update",
  body: `
    if ${digest("old")} = ${digest("new")} then return null; end if;
    perform apparel_emit('order_updated', 'order', o.id, o.id,
      jsonb_build_object('row', new.id, 'before', ${digest("old")}, 'after', ${digest("new")},
        'changed', jsonb_build_array(case when o.shipping_address_id = new.id then 'shipping_address' else 'billing_address' end)),
      false)
      from "order" o where (o.shipping_address_id = new.id or o.billing_address_id = new.id) and o.deleted_at is null
        and not o.is_draft_order and ${IS_HEARD_OF("o.id")};
    return null;`,
})
