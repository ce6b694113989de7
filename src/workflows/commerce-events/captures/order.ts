import { defineCapture } from "../../../modules/messaging"

/**
 * An inserted order is only a candidate: the checkout around it may still be undone. It becomes ready by the rule of
 * `relay/settle-orders.ts`. The facts of an order that goes away again are dropped there if it was never published.
 */
export const order = defineCapture({
  table: "order",
  on: "insert or delete or update of status, canceled_at, is_draft_order, deleted_at",
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
          'reason', case when new.canceled_at is null then 'deleted' else 'canceled' end), true);
    end if;
    if new.status = 'completed' and old.status <> 'completed' then
      perform apparel_emit('order_completed', 'order', new.id, new.id,
        jsonb_build_object('display_id', new.display_id), true);
    end if;
    return null;`,
})
