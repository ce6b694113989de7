import { defineCapture } from "../../../modules/messaging"

/**
 * The link is what makes a fulfillment one of an order; returns have a link of their own. A fulfillment that fails loses its
 * link again, and then is canceled.
 */
export const orderFulfillment = defineCapture({
  table: "order_fulfillment",
  on: "insert",
  body: `
    perform apparel_emit('fulfillment_created', 'fulfillment', new.fulfillment_id, new.order_id,
      jsonb_build_object('order_id', new.order_id, 'fulfillment_id', new.fulfillment_id), false);
    return null;`,
})

/** Medusa undoes that a parcel left or arrived; that it was canceled it never undoes. */
export const fulfillment = defineCapture({
  table: "fulfillment",
  on: "update of shipped_at, delivered_at, canceled_at",
  body: `
    declare
      order_id text := (select l.order_id from order_fulfillment l
        where l.fulfillment_id = new.id and l.deleted_at is null limit 1);
      facts jsonb := jsonb_build_object('order_id', order_id, 'fulfillment_id', new.id, 'location_id', new.location_id,
        'shipped_at', new.shipped_at, 'delivered_at', new.delivered_at);
    begin
      if order_id is null then return null; end if;
      if old.shipped_at is null and new.shipped_at is not null then
        perform apparel_emit('shipment_created', 'fulfillment', new.id, order_id, facts, false);
      end if;
      if old.delivered_at is null and new.delivered_at is not null then
        perform apparel_emit('delivery_created', 'fulfillment', new.id, order_id, facts, false);
      end if;
      if old.canceled_at is null and new.canceled_at is not null then
        perform apparel_emit('fulfillment_canceled', 'fulfillment', new.id, order_id, facts, true);
      end if;
    end;
    return null;`,
})
