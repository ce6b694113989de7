import type { Sql } from "../../../shared/database"
import { byKey } from "./rows"

export type FulfillmentRow = {
  id: string
  order_id: string | null
  display_id: number | null
  location_id: string
  location_name: string | null
  provider_id: string | null
  delivery_address_id: string | null
  created_at: Date
  shipped_at: Date | null
  delivered_at: Date | null
  items: { line_item_id: string | null; sku: string | null; title: string; quantity: number }[]
  labels: { tracking_number: string; tracking_url: string | null }[]
}

/** Fulfillments by id with order, location, items and labels. */
export async function readFulfillments(sql: Sql, ids: string[]): Promise<Map<string, FulfillmentRow>> {
  const rows = await sql<FulfillmentRow>(
    `select f.id, o.id as order_id, o.display_id, f.location_id, s.name as location_name, f.provider_id,
       f.delivery_address_id, f.created_at, f.shipped_at, f.delivered_at,
       coalesce((select json_agg(json_build_object('line_item_id', i.line_item_id, 'sku', nullif(i.sku, ''),
           'title', i.title, 'quantity', i.quantity) order by i.created_at, i.id)
         from fulfillment_item i where i.fulfillment_id = f.id and i.deleted_at is null), '[]') as items,
       coalesce((select json_agg(json_build_object('tracking_number', b.tracking_number,
           'tracking_url', nullif(b.tracking_url, '')) order by b.created_at, b.id)
         from fulfillment_label b where b.fulfillment_id = f.id and b.deleted_at is null), '[]') as labels
     from fulfillment f
     left join order_fulfillment l on l.fulfillment_id = f.id and l.deleted_at is null
     left join "order" o on o.id = l.order_id
     left join stock_location s on s.id = f.location_id
     where f.id = any($1) and f.deleted_at is null`,
    [ids]
  )
  return byKey(rows, "id")
}
