import { defineCapture } from "../../../modules/messaging"

/** `id` and `deleted_at` of the product behind `row`, as SQL expressions. */
const changed = (id: string, isDeleted: string) => `
    perform apparel_emit('product_updated', 'product', ${id}, ${id}, jsonb_build_object('is_deleted', ${isDeleted}), true);
    return null;`

export const product = defineCapture({
  table: "product",
  on: "insert or update",
  body: changed("new.id", "new.deleted_at is not null"),
})

/** A variant without a product is being moved; the product's own change says the rest. */
export const productVariant = defineCapture({
  table: "product_variant",
  on: "insert or update",
  body: `
    if new.product_id is null then return null; end if;${changed("new.product_id", "false")}`,
})
