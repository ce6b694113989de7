import type { Sql } from "../../../shared/database"
import { byKey, groupBy } from "./rows"

export type ProductRow = {
  id: string
  handle: string
  title: string
  status: string
  updated_at: Date
  is_deleted: boolean
}

export type VariantRow = {
  product_id: string
  id: string
  sku: string | null
  barcode: string | null
  ean: string | null
  upc: string | null
  title: string
}

/** Products by id, deleted ones too. */
export async function readProducts(sql: Sql, ids: string[]): Promise<Map<string, ProductRow>> {
  const rows = await sql<ProductRow>(
    `select id, handle, title, status, updated_at, deleted_at is not null as is_deleted from product where id = any($1)`,
    [ids]
  )
  return byKey(rows, "id")
}

/** Sizes and colors that are made, by product, in the order of the admin. */
export async function readVariants(sql: Sql, productIds: string[]): Promise<Map<string, VariantRow[]>> {
  const rows = await sql<VariantRow>(
    `select product_id, id, sku, barcode, ean, upc, title from product_variant
     where product_id = any($1) and deleted_at is null
     order by variant_rank, id`,
    [productIds]
  )
  return groupBy(rows, "product_id")
}
