import { defineCapture } from "../../../modules/messaging"

export const customer = defineCapture({
  table: "customer",
  on: "insert",
  body: `
    perform apparel_emit('customer_created', 'customer', new.id, new.id,
      jsonb_build_object('has_account', new.has_account), true);
    return null;`,
})
