import type { Sql } from "../../../shared/database"
import { byKey, type Numeric } from "./rows"

/** A capture or a refund; `running_total` sums up the payment's until and including this one. */
export type MoneyMovementRow = {
  id: string
  payment_id: string
  amount: Numeric
  running_total: Numeric
  created_at: Date
}

export type RefundRow = MoneyMovementRow & { reason_code: string | null; reason_label: string | null }

/** Captures by id; those that the provider refused are gone. */
export async function readCaptures(sql: Sql, ids: string[]): Promise<Map<string, MoneyMovementRow>> {
  const rows = await sql<MoneyMovementRow>(
    `select * from (
       select c.id, c.payment_id, c.amount, c.created_at,
         sum(c.amount) over (partition by c.payment_id order by c.created_at, c.id) as running_total
       from capture c
       where c.deleted_at is null and c.payment_id in (select payment_id from capture where id = any($1))
     ) movement where id = any($1)`,
    [ids]
  )
  return byKey(rows, "id")
}

/** Refunds by id, with the reason staff chose. */
export async function readRefunds(sql: Sql, ids: string[]): Promise<Map<string, RefundRow>> {
  const rows = await sql<RefundRow>(
    `select * from (
       select r.id, r.payment_id, r.amount, r.created_at, reason.code as reason_code, reason.label as reason_label,
         sum(r.amount) over (partition by r.payment_id order by r.created_at, r.id) as running_total
       from refund r left join refund_reason reason on reason.id = r.refund_reason_id
       where r.deleted_at is null and r.payment_id in (select payment_id from refund where id = any($1))
     ) movement where id = any($1)`,
    [ids]
  )
  return byKey(rows, "id")
}
