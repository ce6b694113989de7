import { colorAndSize } from "../../../shared/color-and-size"
import type { Sql } from "../../../shared/database"
import { selectVariantOptions } from "../variant-options"

/** A size that runs out, as `staff-low-stock` shows it. */
export type LowSize = {
  sku: string | null
  style: string
  color: string | null
  size: string | null
  /** Null: all locations together. */
  location: null
  available: number
}

type LowRow = Pick<LowSize, "sku" | "style" | "available"> & { options: Record<string, string> | null }

const MOST_SIZES = 200

/**
 * Sizes for sale of which at least one and at most `atMost` pieces are left over all locations, the scarcest first, at
 * most 200. A size made of several articles has as many pieces as the scarcest of them allows.
 */
export async function findLowSizes(sql: Sql, atMost: number): Promise<LowSize[]> {
  // Materialized: before PostgreSQL has statistics, right after an import, it would add stock up anew for every variant.
  const rows = await sql<LowRow>(
    `with stock as materialized (
       select inventory_item_id, sum(stocked_quantity - reserved_quantity) as pieces
       from inventory_level where deleted_at is null group by inventory_item_id),
     sizes as materialized (
       select l.variant_id, min(floor(stock.pieces / greatest(l.required_quantity, 1)))::int as available
       from product_variant_inventory_item l join stock on stock.inventory_item_id = l.inventory_item_id
       where l.deleted_at is null group by l.variant_id)
     select v.sku, p.title as style, sizes.available, ${selectVariantOptions("v.id")} as options
     from sizes join product_variant v on v.id = sizes.variant_id and v.deleted_at is null and v.manage_inventory
     join product p on p.id = v.product_id and p.deleted_at is null and p.status = 'published'
     where sizes.available between 1 and $1
     order by sizes.available, v.sku, v.id limit $2`,
    [atMost, MOST_SIZES]
  )
  return rows.map(({ options, ...row }) => ({ ...row, ...colorAndSize(options ?? {}), location: null }))
}
