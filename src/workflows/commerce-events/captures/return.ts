import { defineCapture } from "../../../modules/messaging"

/**
 * A return is asked for when its status says so; while it is put together it is `open` and nobody's business. Medusa undoes
 * each step by the status, or deletes the return; one that goes before anybody heard of it leaves nothing to say. What arrives
 * is no matter of the status, which a second part leaves as it is: see `order-change.ts`.
 */
export const returns = defineCapture({
  table: "return",
  on: "insert or delete or update of status",
  body: `
    if tg_op = 'DELETE' then
      if old.status::text not in ('open', 'canceled') and not exists (select 1 from SCHEMA.apparel_outbox c
          where c.ordering_key = old.order_id and c.aggregate_id = old.id and not c.is_ready and c.name = 'return_requested') then
        perform apparel_emit('return_canceled', 'return', old.id, old.order_id,
          jsonb_build_object('order_id', old.order_id, 'return_id', old.id, 'exchange_id', old.exchange_id,
            'claim_id', old.claim_id, 'return_display_id', old.display_id, 'canceled_at', now()), false);
      end if;
      return null;
    end if;
    declare
      before text := case when tg_op = 'UPDATE' then old.status::text else 'open' end;
      facts jsonb := jsonb_build_object('order_id', new.order_id, 'return_id', new.id, 'exchange_id', new.exchange_id,
        'claim_id', new.claim_id);
    begin
      if new.status::text = before then return null; end if;
      if new.status::text = 'requested' and before = 'open' then
        perform apparel_emit('return_requested', 'return', new.id, new.order_id, facts, false);
      elsif new.status::text = 'canceled' and before <> 'open' then
        perform apparel_emit('return_canceled', 'return', new.id, new.order_id,
          facts || jsonb_build_object('return_display_id', new.display_id, 'canceled_at', new.canceled_at), false);
      end if;
    end;
    return null;`,
})
