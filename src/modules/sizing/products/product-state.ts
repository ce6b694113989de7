/** What changes by the minute: how its brand runs, and which sizes are in stock. */
export type ProductState = {
  /** Mean offsets of brands in the product's kind, by brand in lower case. */
  brands: Record<string, number>
  stock: SizeStock[]
}

/** What variants have in common that are one size. */
export type SizeStock = {
  /** The size on each axis, in order. */
  codes: string[]
  is_available: boolean
  /** Other option values, such as colors, of those variants that can be bought; empty unless they are asked for. */
  available_with: string[]
}

/** Columns of `ProductState` for the product `facts`; $2: ids of the sales channels that sell, $3: whether other option values are asked for. */
export const STATE_COLUMNS = `
    coalesce((select json_object_agg(b.brand, b.mean) from apparel_fit_brand_prior b
      where b.kind = facts.kind), '{}') as brands,
    coalesce((select json_agg(sized) from (
      select variant.codes, bool_or(stock.is_available) as is_available,
        coalesce(array_agg(distinct other.id) filter (where $3 and stock.is_available and other.id is not null), '{}') as available_with
      from product_variant v
      cross join lateral (select array_agg(o.code order by o.axis) filter (where o.axis is not null) as codes,
          array_agg(vo.option_value_id) filter (where o.axis is null) as others
        from product_variant_option vo
        left join apparel_option_size o on o.option_value_id = vo.option_value_id and o.product_id = v.product_id
        where vo.variant_id = v.id) variant
      cross join lateral (select not v.manage_inventory or v.allow_backorder
        or (exists (select 1 from product_variant_inventory_item i where i.variant_id = v.id and i.deleted_at is null)
          and not exists (select 1 from product_variant_inventory_item i where i.variant_id = v.id and i.deleted_at is null
            and not exists (select 1 from inventory_level l
              join sales_channel_stock_location c on c.stock_location_id = l.location_id and c.deleted_at is null
              where l.inventory_item_id = i.inventory_item_id and l.deleted_at is null and c.sales_channel_id = any($2)
                and l.stocked_quantity - l.reserved_quantity > 0
                and l.stocked_quantity - l.reserved_quantity >= i.required_quantity))) as is_available
        offset 0) stock -- kept apart, or it is worked out for each of the two columns that use it
      left join lateral unnest(variant.others) as other (id) on $3
      where v.product_id = facts.id and v.deleted_at is null and variant.codes is not null
      group by variant.codes) sized), '[]') as stock`
