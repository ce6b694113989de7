import { defineCapture } from "../../../modules/messaging"
import { IS_HEARD_OF } from "./is-heard-of"
import { addressDigest } from "./order-address"

/** By their contents: Medusa writes a changed address as a new one, and its way back may be yet another. */
const address = (id: string) => `(select ${addressDigest("a")} from order_address a where a.id = ${id})`

const digest = (row: "new" | "old") =>
  `md5(row(${row}.email, ${row}.customer_id, ${address(`${row}.shipping_address_id`)}, ${address(`${row}.billing_address_id`)})::text)`

/** `["email"]` where the column is another one; nothing else, so that it can be added. */
const changed = (column: string, as: string) =>
  `case when old.${column} is distinct from new.${column} then jsonb_build_array('${as}') else '[]'::jsonb end`

const MAY_DIFFER = `old.email is distinct from new.email or old.customer_id is distinct from new.customer_id
  or old.shipping_address_id is distinct from new.shipping_address_id
  or old.billing_address_id is distinct from new.billing_address_id`

/**
 * An inserted order is only a candidate: the checkout around it may still be undone. It becomes ready by the rule of
 * `settle/settle-orders.ts`. The facts of an order that goes away again are dropped there if it was never published. What
 * happens to it later is a candidate too, by `settle/stands.ts`.
 */
export const order = defineCapture({
  table: "order",
  on: `insert or delete or update of status, canceled_at, is_draft_order, deleted_at, email, customer_id, shipping_address_id,
    billing_address_id`,
  body: `
    if tg_op = 'DELETE' then
      if not old.is_draft_order and old.canceled_at is null then
        perform apparel_emit('order_canceled', 'order', old.id, old.id,
          jsonb_build_object('display_id', old.display_id, 'reason', 'deleted'), true);
      end if;
      return null;
    end if;
    if new.is_draft_order then return null; end if;
    if tg_op = 'INSERT' then
      perform apparel_emit('order_created', 'order', new.id, new.id, '{}', false);
      return null;
    end if;
    if old.is_draft_order then
      perform apparel_emit('order_created', 'order', new.id, new.id, '{}', false);
    end if;
    if (old.canceled_at is null and new.canceled_at is not null)
       or (old.deleted_at is null and new.deleted_at is not null and new.canceled_at is null) then
      perform apparel_emit('order_canceled', 'order', new.id, new.id,
        jsonb_build_object('display_id', new.display_id, 'canceled_at', new.canceled_at,
          'reason', case when new.canceled_at is null then 'deleted' else 'canceled' end), false);
    end if;
    if new.status = 'completed' and old.status not in ('completed', 'archived') then
      perform apparel_emit('order_completed', 'order', new.id, new.id,
        jsonb_build_object('display_id', new.display_id), false);
    end if;
    if (${MAY_DIFFER}) and ${IS_HEARD_OF("new.id")} and ${digest("old")} <> ${digest("new")} then
      perform apparel_emit('order_updated', 'order', new.id, new.id,
        jsonb_build_object('row', new.id, 'before', ${digest("old")}, 'after', ${digest("new")},
          'changed', ${changed("email", "email")} || ${changed("customer_id", "customer")}
            || ${changed("shipping_address_id", "shipping_address")} || ${changed("billing_address_id", "billing_address")}),
        false);
    end if;
    return null;`,
})
