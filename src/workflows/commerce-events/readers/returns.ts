import type { Sql } from "../../../shared/database"
import { byKey, groupBy, type Numeric } from "./rows"

export type ReturnRow = {
  id: string
  order_id: string
  display_id: number | null
  return_display_id: number
  status: string
  exchange_id: string | null
  claim_id: string | null
  location_id: string | null
  location_name: string | null
  refund_amount: Numeric | null
}

export type ReturnItemRow = {
  return_id: string
  item_id: string
  quantity: Numeric
  received_quantity: Numeric
  damaged_quantity: Numeric
  reason_value: string | null
  reason_label: string | null
}

/** Returns by id with the number of their order. */
export async function readReturns(sql: Sql, ids: string[]): Promise<Map<string, ReturnRow>> {
  const rows = await sql<ReturnRow>(
    `select r.id, r.order_id, o.display_id, r.display_id as return_display_id, r.status::text as status, r.exchange_id,
       r.claim_id, r.location_id, s.name as location_name, r.refund_amount
     from "return" r
     left join "order" o on o.id = r.order_id
     left join stock_location s on s.id = r.location_id
     where r.id = any($1) and r.deleted_at is null`,
    [ids]
  )
  return byKey(rows, "id")
}

/** What comes back, by return. */
export async function readReturnItems(sql: Sql, returnIds: string[]): Promise<Map<string, ReturnItemRow[]>> {
  const rows = await sql<ReturnItemRow>(
    `select i.return_id, i.item_id, i.quantity, i.received_quantity, i.damaged_quantity, reason.value as reason_value,
       reason.label as reason_label
     from return_item i left join return_reason reason on reason.id = i.reason_id
     where i.return_id = any($1) and i.deleted_at is null
     order by i.created_at, i.id`,
    [returnIds]
  )
  return groupBy(rows, "return_id")
}
