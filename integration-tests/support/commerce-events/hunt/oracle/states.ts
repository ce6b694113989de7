const ADDRESS_PARTS = [
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

const address = (id: string) =>
  `(select jsonb_build_object(${ADDRESS_PARTS.map((part) => `'${part}', a.${part}`).join(", ")}) from order_address a where a.id = ${id})`

/** The newest of the messages `names` about `id`, as `said`. */
const lastWord = (names: string[], id: string) => `left join lateral (select l.data from apparel_log l
  where l.aggregate_id = ${id} and l.name in (${names.map((name) => `'${name}'`).join(", ")}) order by l.id desc limit 1) said on true`

/** Order lines by id, with their quantities: an exchange or a claim tells of the lines that it brings itself. */
const LINES = `(select coalesce(jsonb_object_agg(i.item_id, i.quantity), '{}') from order_item i
  where i.order_id = o.id and i.version = o.version and i.deleted_at is null)`
const SAID_LINES = `(select coalesce(jsonb_object_agg(line->>'line_item_id', (line->>'quantity')::numeric), '{}')
  from jsonb_array_elements(said.data->'items') line)`
const HAS_LINES_OF_ITS_OWN = `exists (select 1 from order_change x where x.order_id = o.id and x.status = 'confirmed'
  and (x.exchange_id is not null or x.claim_id is not null))`

const STALE_ORDERS = `
  select 'order_updated' as name, o.id, o.id as aggregate from "order" o
  ${lastWord(["order_created", "order_updated"], "o.id")}
  where o.created_at >= $1 and said.data is not null and o.deleted_at is null
    and (said.data->>'email' is distinct from o.email or said.data->>'customer_id' is distinct from o.customer_id
      or nullif(said.data->'shipping_address', 'null') is distinct from ${address("o.shipping_address_id")}
      or nullif(said.data->'billing_address', 'null') is distinct from ${address("o.billing_address_id")}
      or (not ${HAS_LINES_OF_ITS_OWN} and ${SAID_LINES} <> ${LINES}))`

const STALE_CUSTOMERS = `
  select 'customer_updated', k.id, k.id from customer k ${lastWord(["customer_created", "customer_updated"], "k.id")}
  where k.created_at >= $1 and k.deleted_at is null and said.data is not null
    and row(said.data->>'email', said.data->>'first_name', said.data->>'last_name', said.data->>'phone',
        (said.data->>'has_account')::boolean)
      is distinct from row(k.email, k.first_name, k.last_name, k.phone, k.has_account)`

const VARIANTS = `(select coalesce(jsonb_object_agg(v.id, jsonb_build_array(v.title, v.sku, (
    select coalesce(jsonb_object_agg(o.title, a.value), '{}') from product_variant_option vo
    join product_option_value a on a.id = vo.option_value_id join product_option o on o.id = a.option_id
    where vo.variant_id = v.id))), '{}')
  from product_variant v where v.product_id = p.id and v.deleted_at is null)`
const SAID_VARIANTS = `(select coalesce(jsonb_object_agg(v->>'variant_id', jsonb_build_array(v->'title', v->'sku', v->'options')), '{}')
  from jsonb_array_elements(said.data->'variants') v)`

const STALE_PRODUCTS = `
  select 'product_updated', p.id, p.id from product p ${lastWord(["product_updated"], "p.id")}
  where p.created_at >= $1
    and (said.data is null or (said.data->>'is_deleted')::boolean is distinct from (p.deleted_at is not null)
      or row(said.data->>'title', said.data->>'status') is distinct from row(p.title, p.status::text)
      or (p.deleted_at is null and ${SAID_VARIANTS} <> ${VARIANTS}))`

const STALE_STOCK = `
  select 'inventory_update', n.id, n.inventory_item_id || ':' || n.location_id from inventory_level n
  ${lastWord(["inventory_update"], "n.inventory_item_id || ':' || n.location_id")}
  where n.updated_at >= $1
    and (said.data is null or (said.data->>'stocked')::numeric <> n.stocked_quantity
      or (said.data->>'reserved')::numeric <> n.reserved_quantity
      or (said.data->>'is_deleted')::boolean is distinct from (n.deleted_at is not null))`

/** Whatever changed since `$1` and of which the last word is not what the engine's rows say. */
export const STALE = `${STALE_ORDERS} union all ${STALE_CUSTOMERS} union all ${STALE_PRODUCTS} union all ${STALE_STOCK}`
