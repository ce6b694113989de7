import { defineCapture } from "../../../modules/messaging"

/** Says that a product changed; its message tells what it is now, so nothing here is a candidate: an undone change is another one. */
const changed = (id: string, isDeleted: string) => `
    perform apparel_emit('product_updated', 'product', ${id}, ${id}, jsonb_build_object('is_deleted', ${isDeleted}), true)`

export const product = defineCapture({
  table: "product",
  on: "insert or update or delete",
  body: `
    if tg_op = 'DELETE' then ${changed("old.id", "true")};
      return null;
    end if;${changed("new.id", "new.deleted_at is not null")};
    return null;`,
})

/** A variant without a product is being moved; the product's own change says the rest. */
export const productVariant = defineCapture({
  table: "product_variant",
  on: "insert or update or delete",
  body: `
    if tg_op = 'DELETE' then
      if old.product_id is null then return null; end if;${changed("old.product_id", "false")};
      return null;
    end if;
    if new.product_id is null then return null; end if;${changed("new.product_id", "false")};
    return null;`,
})

/** Its title is what the options of every variant are called. */
export const productOption = defineCapture({
  table: "product_option",
  on: "update of title",
  body: `
    if old.title = new.title then return null; end if;${changed("o.product_id", "false")}
      from product_product_option o where o.product_option_id = new.id and o.deleted_at is null;
    return null;`,
})

/** Only the value: its rank is written by those who hear of it. */
export const productOptionValue = defineCapture({
  table: "product_option_value",
  on: "update of value",
  body: `
    if old.value = new.value then return null; end if;${changed("o.product_id", "false")}
      from product_product_option o join product_product_option_value v on v.product_product_option_id = o.id
      where v.product_option_value_id = new.id and v.deleted_at is null and o.deleted_at is null;
    return null;`,
})
