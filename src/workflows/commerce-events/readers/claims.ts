import type { Sql } from "../../../shared/database"
import { byKey, type Numeric } from "./rows"

export type ClaimRow = {
  id: string
  type: "refund" | "replace"
  order_id: string
  display_id: number | null
  claim_display_id: number
  return_id: string | null
  refund_amount: Numeric | null
  created_at: Date
  items: { item_id: string; quantity: number; reason: string | null; is_additional_item: boolean }[]
}

/** Claims by id with what is wrong and what goes out in its place. */
export async function readClaims(sql: Sql, ids: string[]): Promise<Map<string, ClaimRow>> {
  const rows = await sql<ClaimRow>(
    `select k.id, k.type::text as type, k.order_id, o.display_id, k.display_id as claim_display_id, k.return_id, k.refund_amount,
       k.created_at, coalesce((select json_agg(json_build_object('item_id', i.item_id, 'quantity', i.quantity,
           'reason', i.reason::text, 'is_additional_item', i.is_additional_item) order by i.created_at, i.id)
         from order_claim_item i where i.claim_id = k.id and i.deleted_at is null), '[]') as items
     from order_claim k left join "order" o on o.id = k.order_id
     where k.id = any($1) and k.deleted_at is null`,
    [ids]
  )
  return byKey(rows, "id")
}
