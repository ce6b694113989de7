import type { Sql } from "../../../shared/database"
import { byKey, type Numeric } from "./rows"

export type PaymentRow = {
  id: string
  amount: Numeric
  currency_code: string
  provider_id: string | null
  payment_collection_id: string
  order_id: string | null
  display_id: number | null
  created_at: Date
}

/** Payments by id, each with its order when there is one already. */
export async function readPayments(sql: Sql, ids: string[]): Promise<Map<string, PaymentRow>> {
  const rows = await sql<PaymentRow>(
    `select p.id, p.amount, p.currency_code, p.provider_id, p.payment_collection_id, p.created_at, o.id as order_id, o.display_id
     from payment p
     left join order_payment_collection l on l.payment_collection_id = p.payment_collection_id and l.deleted_at is null
     left join "order" o on o.id = l.order_id and o.deleted_at is null
     where p.id = any($1) and p.deleted_at is null`,
    [ids]
  )
  return byKey(rows, "id")
}
