import { defineCapture } from "../../../modules/messaging"

/**
 * An exchange, a claim, an edit or a receipt exists for the outside once its order change is confirmed; before that it is
 * staff's draft. A change without a type takes an exchange or a claim back: its lines leave the order.
 */
export const orderChange = defineCapture({
  table: "order_change",
  on: "insert or update of status",
  body: `
    declare
      facts jsonb := jsonb_build_object('order_id', new.order_id, 'order_change_id', new.id, 'confirmed_at', new.confirmed_at,
        'return_id', new.return_id);
    begin
      if new.status is distinct from 'confirmed' then return null; end if;
      if tg_op = 'UPDATE' then
        if old.status = 'confirmed' then return null; end if;
      end if;
      if new.change_type = 'exchange' and new.exchange_id is not null then
        perform apparel_emit('exchange_created', 'exchange', new.exchange_id, new.order_id,
          facts || jsonb_build_object('exchange_id', new.exchange_id), false);
      elsif new.change_type = 'claim' and new.claim_id is not null then
        perform apparel_emit('claim_created', 'claim', new.claim_id, new.order_id,
          facts || jsonb_build_object('claim_id', new.claim_id), false);
      elsif new.change_type = 'return_receive' and new.return_id is not null then
        perform apparel_emit('return_received', 'return', new.return_id, new.order_id, facts, false);
      elsif new.change_type = 'edit'
          or (new.change_type is null and (new.exchange_id is not null or new.claim_id is not null)) then
        perform apparel_emit('order_updated', 'order', new.order_id, new.order_id,
          facts || jsonb_build_object('changed', jsonb_build_array('items')), false);
      end if;
    end;
    return null;`,
})
