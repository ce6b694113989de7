import type { Sql } from "../../../../shared/database"
import type { SizedProduct } from "../../products/product-facts"

/** What changes by the minute: how its brand runs, and which sizes are in stock. */
export type ProductState = {
  /** Mean offsets of brands in the product's kind, by brand in lower case. */
  brands: Record<string, number>
  /** One a variant: the size it is on each axis, and whether it can be bought. */
  stock: { sizes: { axis: number; code: string }[]; is_available: boolean }[]
}

const STATE = `
  select
    coalesce((select json_object_agg(b.brand, b.mean) from apparel_fit_brand_prior b where b.kind = $2), '{}')
      as brands,
    coalesce((select json_agg(json_build_object('sizes', sized.sizes, 'is_available', not v.manage_inventory or v.allow_backorder
        or (exists (select 1 from product_variant_inventory_item i where i.variant_id = v.id and i.deleted_at is null)
          and not exists (select 1 from product_variant_inventory_item i where i.variant_id = v.id and i.deleted_at is null
            and not exists (select 1 from inventory_level l
              join sales_channel_stock_location c on c.stock_location_id = l.location_id and c.deleted_at is null
              where l.inventory_item_id = i.inventory_item_id and l.deleted_at is null and c.sales_channel_id = any($3)
                and l.stocked_quantity - l.reserved_quantity > 0
                and l.stocked_quantity - l.reserved_quantity >= i.required_quantity)))))
      from product_variant v
      join lateral (select json_agg(json_build_object('axis', o.axis, 'code', o.code) order by o.axis) as sizes
        from product_variant_option vo
        join apparel_option_size o on o.option_value_id = vo.option_value_id and o.product_id = v.product_id
        where vo.variant_id = v.id) sized on sized.sizes is not null
      where v.product_id = $1 and v.deleted_at is null and ($4::text[] is null or exists (
        select 1 from product_variant_option vo where vo.variant_id = v.id and vo.option_value_id = any($4)))), '[]') as stock`

/** One statement. `colourValueIds`: only variants with one of these option values; missing: all. */
export async function readProductState(
  sql: Sql,
  product: SizedProduct,
  asked: { salesChannelIds: readonly string[]; colourValueIds: readonly string[] | undefined }
): Promise<ProductState> {
  const parameters = [product.id, product.kind, asked.salesChannelIds, asked.colourValueIds ?? null]
  const [state] = await sql<ProductState>(STATE, parameters)
  return state ?? { brands: {}, stock: [] }
}
