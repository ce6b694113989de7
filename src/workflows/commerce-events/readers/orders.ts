import type { Sql } from "../../../shared/database"
import { byKey, type Numeric } from "./rows"

export type OrderRow = {
  id: string
  display_id: number | null
  custom_display_id: string | null
  status: string
  email: string | null
  customer_id: string | null
  currency_code: string
  region_id: string | null
  sales_channel_id: string | null
  locale: string | null
  created_at: Date
  shipping_address_id: string | null
  billing_address_id: string | null
  payment_collections: { id: string; status: string }[]
  promotion_codes: string[]
  credit_lines: { amount: Numeric }[]
}

/** Orders that are there, by id, with their payment collections and promotion codes. */
export async function readOrders(sql: Sql, ids: string[]): Promise<Map<string, OrderRow>> {
  const rows = await sql<OrderRow>(
    `select o.id, o.display_id, o.custom_display_id, o.status::text as status, o.email, o.customer_id, o.currency_code,
       o.region_id, o.sales_channel_id, o.locale, o.created_at, o.shipping_address_id, o.billing_address_id,
       coalesce((select json_agg(json_build_object('id', c.id, 'status', c.status) order by c.created_at, c.id)
         from order_payment_collection l join payment_collection c on c.id = l.payment_collection_id
         where l.order_id = o.id and l.deleted_at is null and c.deleted_at is null), '[]') as payment_collections,
       coalesce((select json_agg(p.code order by p.code) from order_promotion l join promotion p on p.id = l.promotion_id
         where l.order_id = o.id and l.deleted_at is null), '[]') as promotion_codes,
       coalesce((select json_agg(json_build_object('amount', c.amount::text)) from order_credit_line c
         where c.order_id = o.id and c.version = o.version and c.deleted_at is null), '[]') as credit_lines
     from "order" o where o.id = any($1) and o.deleted_at is null`,
    [ids]
  )
  return byKey(rows, "id")
}
