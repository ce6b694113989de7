import type { Sql } from "../../../shared/database"
import { byKey, type Numeric } from "./rows"

export type ExchangeRow = {
  id: string
  order_id: string
  display_id: number | null
  exchange_display_id: number
  return_id: string | null
  difference_due: Numeric | null
  created_at: Date
  outgoing: { item_id: string; quantity: number }[]
}

/** Exchanges by id with what goes out. */
export async function readExchanges(sql: Sql, ids: string[]): Promise<Map<string, ExchangeRow>> {
  const rows = await sql<ExchangeRow>(
    `select e.id, e.order_id, o.display_id, e.display_id as exchange_display_id, e.return_id, e.difference_due, e.created_at,
       coalesce((select json_agg(json_build_object('item_id', i.item_id, 'quantity', i.quantity) order by i.created_at, i.id)
         from order_exchange_item i where i.exchange_id = e.id and i.deleted_at is null), '[]') as outgoing
     from order_exchange e left join "order" o on o.id = e.order_id
     where e.id = any($1) and e.deleted_at is null`,
    [ids]
  )
  return byKey(rows, "id")
}
