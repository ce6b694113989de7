import { defineCapture } from "../../../modules/messaging"
import { IS_HEARD_OF } from "./is-heard-of"

const COLUMNS = [
  "first_name",
  "last_name",
  "company",
  "address_1",
  "address_2",
  "postal_code",
  "city",
  "province",
  "country_code",
  "phone",
]

/** Digest of what an address tells; two rows that tell the same are the same. */
export const addressDigest = (row: string) => `md5(row(${COLUMNS.map((column) => `${row}.${column}`).join(", ")})::text)`

/** Medusa gives an order another address; others write into the one it has. */
export const orderAddress = defineCapture({
  table: "order_address",
  on: "update",
  body: `
    if ${addressDigest("old")} = ${addressDigest("new")} then return null; end if;
    perform apparel_emit('order_updated', 'order', o.id, o.id,
      jsonb_build_object('row', new.id, 'before', ${addressDigest("old")}, 'after', ${addressDigest("new")},
        'changed', jsonb_build_array(case when o.shipping_address_id = new.id then 'shipping_address' else 'billing_address' end)),
      false)
      from "order" o where (o.shipping_address_id = new.id or o.billing_address_id = new.id) and o.deleted_at is null
        and not o.is_draft_order and ${IS_HEARD_OF("o.id")};
    return null;`,
})
