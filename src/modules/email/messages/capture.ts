import { defineCapture } from "../../messaging"

/** Whoever writes an email down asks for it to be sent, in the same transaction. The facts are the body: no secrets. */
export const email = defineCapture({
  table: "apparel_email",
  on: "insert",
  body: `
    perform apparel_emit('send_email', 'email', new.id, new.id,
      jsonb_build_object('to', new.recipient, 'template', new.template, 'locale', new.locale, 'data', new.data,
        'order_id', new.order_id, 'idempotency_key', new.idempotency_key), true);
    return null;`,
})
