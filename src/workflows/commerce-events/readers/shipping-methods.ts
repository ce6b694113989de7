import type { Sql } from "../../../shared/database"
import type { AdjustmentRow, TaxLineRow } from "./order-items"
import { groupBy, type Numeric } from "./rows"

export type ShippingMethodRow = {
  order_id: string
  id: string
  name: string
  amount: Numeric
  is_tax_inclusive: boolean
  shipping_option_id: string | null
  tax_lines: TaxLineRow[]
  adjustments: AdjustmentRow[]
}

/** How the orders are shipped now, by order. */
export async function readShippingMethods(sql: Sql, orderIds: string[]): Promise<Map<string, ShippingMethodRow[]>> {
  const rows = await sql<ShippingMethodRow>(
    `select s.order_id, m.id, m.name, m.amount, m.is_tax_inclusive, m.shipping_option_id,
       coalesce((select json_agg(json_build_object('code', t.code, 'rate', t.rate::text, 'name', t.description) order by t.code)
         from order_shipping_method_tax_line t where t.shipping_method_id = m.id and t.deleted_at is null), '[]') as tax_lines,
       coalesce((select json_agg(json_build_object('code', a.code, 'amount', a.amount::text) order by a.created_at, a.id)
         from order_shipping_method_adjustment a
         where a.shipping_method_id = m.id and a.version = s.version and a.deleted_at is null), '[]') as adjustments
     from "order" o
     join order_shipping s on s.order_id = o.id and s.version = o.version and s.deleted_at is null
     join order_shipping_method m on m.id = s.shipping_method_id and m.deleted_at is null
     where o.id = any($1)
     order by m.created_at, m.id`,
    [orderIds]
  )
  return groupBy(rows, "order_id")
}
