import { defineCapture } from "../../../modules/messaging"

/** A return is asked for when its status says so; while it is put together it is `open` and nobody's business. */
export const returns = defineCapture({
  table: "return",
  on: "insert or update of status",
  body: `
    declare
      before text := case when tg_op = 'UPDATE' then old.status::text else 'open' end;
      facts jsonb := jsonb_build_object('order_id', new.order_id, 'return_id', new.id, 'exchange_id', new.exchange_id,
        'claim_id', new.claim_id, 'status', new.status::text);
    begin
      if new.status::text = before then return null; end if;
      if new.status::text = 'requested' then
        perform apparel_emit('return_requested', 'return', new.id, new.order_id, facts, true);
      elsif new.status::text in ('received', 'partially_received') then
        perform apparel_emit('return_received', 'return', new.id, new.order_id, facts, true);
      end if;
    end;
    return null;`,
})

/** An exchange exists for the outside once its order change is confirmed; before that it is staff's draft. */
export const orderChange = defineCapture({
  table: "order_change",
  on: "update of status",
  body: `
    if new.status = 'confirmed' and old.status <> 'confirmed' and new.exchange_id is not null then
      perform apparel_emit('exchange_created', 'exchange', new.exchange_id, new.order_id,
        jsonb_build_object('order_id', new.order_id, 'exchange_id', new.exchange_id, 'return_id', new.return_id), true);
    end if;
    return null;`,
})
