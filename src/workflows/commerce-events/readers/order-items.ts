import type { Sql } from "../../../shared/database"
import type { LineItemRow } from "./line-items"
import { groupBy, type Numeric } from "./rows"

export type TaxLineRow = { code: string; rate: Numeric; name: string | null }
export type AdjustmentRow = { code: string | null; amount: Numeric; is_tax_inclusive?: boolean }

export type OrderItemRow = LineItemRow & {
  order_id: string
  quantity: Numeric
  unit_price: Numeric
  is_tax_inclusive: boolean
  return_requested_quantity: Numeric
  return_received_quantity: Numeric
  return_dismissed_quantity: Numeric
  tax_lines: TaxLineRow[]
  adjustments: AdjustmentRow[]
}

/** What is on the orders now (the engine keeps a copy of every line per change of the order), by order. */
export async function readOrderItems(sql: Sql, orderIds: string[]): Promise<Map<string, OrderItemRow[]>> {
  const rows = await sql<OrderItemRow>(
    `select i.order_id, l.id, l.variant_sku, l.variant_barcode, l.product_id, l.variant_id, l.title, l.product_title,
       l.product_handle, l.variant_option_values, i.quantity, coalesce(i.unit_price, l.unit_price) as unit_price,
       l.is_tax_inclusive, i.return_requested_quantity, i.return_received_quantity, i.return_dismissed_quantity,
       coalesce((select json_agg(json_build_object('code', t.code, 'rate', t.rate::text, 'name', t.description) order by t.code)
         from order_line_item_tax_line t where t.item_id = l.id and t.deleted_at is null), '[]') as tax_lines,
       coalesce((select json_agg(json_build_object('code', a.code, 'amount', a.amount::text,
           'is_tax_inclusive', a.is_tax_inclusive) order by a.created_at, a.id)
         from order_line_item_adjustment a
         where a.item_id = l.id and a.version = i.version and a.deleted_at is null), '[]') as adjustments
     from "order" o
     join order_item i on i.order_id = o.id and i.version = o.version and i.deleted_at is null
     join order_line_item l on l.id = i.item_id and l.deleted_at is null
     where o.id = any($1)
     order by l.created_at, l.id`,
    [orderIds]
  )
  return groupBy(rows, "order_id")
}
