import type { Sql } from "../../../shared/database"
import { colorAndSize } from "../../../shared/color-and-size"
import { distinct } from "../../../modules/messaging"
import type { SkuLine } from "../schemas/sku-line"
import { byKey } from "./rows"
import { readVariantOptions } from "./variant-options"

/** What an order line says of the variant as it was sold. */
export type LineItemRow = {
  id: string
  variant_sku: string | null
  variant_barcode: string | null
  product_id: string | null
  variant_id: string | null
  title: string
  product_title: string | null
  product_handle: string | null
  variant_option_values: Record<string, string> | null
}

/** Order lines by id, in the words of the catalog; two statements. */
export async function readSkuLines(sql: Sql, lineItemIds: string[]): Promise<Map<string, SkuLine>> {
  const rows = await sql<LineItemRow>(
    `select id, variant_sku, variant_barcode, product_id, variant_id, title, product_title, product_handle,
       variant_option_values
     from order_line_item where id = any($1)`,
    [lineItemIds]
  )
  const skuLineOf = await skuLines(sql, rows)
  return byKey(rows.map(skuLineOf), "line_item_id")
}

/** Reads the options of all `rows` at once and returns what turns a row into the words of the catalog. */
export async function skuLines(sql: Sql, rows: LineItemRow[]): Promise<(row: LineItemRow) => SkuLine> {
  const optionsOf = await readVariantOptions(sql, distinct(rows.map(({ variant_id }) => variant_id)))
  return (row) => {
    // What the engine kept with the line is older than what the variant says today, and so nearer to what was sold.
    const options = row.variant_option_values ?? optionsOf.get(row.variant_id ?? "") ?? {}
    return {
      line_item_id: row.id,
      sku: row.variant_sku,
      barcode: row.variant_barcode,
      product_id: row.product_id,
      variant_id: row.variant_id,
      title: row.title,
      style: row.product_title,
      style_handle: row.product_handle,
      options,
      ...colorAndSize(options),
    }
  }
}
