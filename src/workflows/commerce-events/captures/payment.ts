import { defineCapture, type Capture } from "../../../modules/messaging"

/** The order of the payment in `collection`, or null while there is none. */
const orderOf = (collection: string) =>
  `(select l.order_id from order_payment_collection l
     where l.payment_collection_id = ${collection} and l.deleted_at is null limit 1)`

/** Both are final: the provider was asked before. */
export const payment = defineCapture({
  table: "payment",
  on: "insert or update of canceled_at",
  body: `
    declare order_id text := ${orderOf("new.payment_collection_id")};
    begin
      if tg_op = 'UPDATE' then
        if old.canceled_at is null and new.canceled_at is not null then
          perform apparel_emit('payment_canceled', 'payment', new.id, coalesce(order_id, new.id),
            jsonb_build_object('payment_collection_id', new.payment_collection_id, 'order_id', order_id,
              'canceled_at', new.canceled_at), true);
        end if;
        return null;
      end if;
      perform apparel_emit('payment_authorized', 'payment', new.id, coalesce(order_id, new.id),
        jsonb_build_object('payment_collection_id', new.payment_collection_id, 'order_id', order_id,
          'amount', new.amount, 'currency_code', new.currency_code, 'provider_id', new.provider_id), true);
    end;
    return null;`,
})

/** Core writes a capture or a refund before it asks the provider and deletes it when the provider refuses: a candidate. */
const movement = (table: "capture" | "refund", name: string): Capture =>
  defineCapture({
    table,
    on: "insert",
    body: `
    declare
      collection_id text := (select p.payment_collection_id from payment p where p.id = new.payment_id);
      order_id text := ${orderOf("collection_id")};
    begin
      perform apparel_emit('${name}', 'payment', new.payment_id, coalesce(order_id, new.payment_id),
        jsonb_build_object('${table}_id', new.id, 'payment_id', new.payment_id, 'payment_collection_id', collection_id,
          'order_id', order_id, 'amount', new.amount), false);
    end;
    return null;`,
  })

export const capture = movement("capture", "payment_success")
export const refund = movement("refund", "payment_refunded")
