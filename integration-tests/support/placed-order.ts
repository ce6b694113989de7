import type { TestDatabase } from "./database"

type PlacedOrder = {
  id: string
  createdAt: Date
  currency?: string
  total?: number
  style?: string
  pieces?: number
  isCanceled?: boolean
  isDraft?: boolean
}

/** An order of one line as the engine's tables have it, with what it comes to. */
export async function aPlacedOrder(database: TestDatabase, order: PlacedOrder): Promise<void> {
  const { id, createdAt, currency = "eur", total = 10, style = "Tee", pieces = 1, isCanceled = false, isDraft = false } = order
  await database.query(
    `insert into "order" (id, currency_code, email, created_at, canceled_at, is_draft_order)
     values ($1, $2, $1 || '@example.com', $3, $4, $5)`,
    [id, currency, createdAt, isCanceled ? createdAt : null, isDraft]
  )
  await database.query(
    `insert into order_summary (id, order_id, version, totals)
     values ($1::text, $1::text, 1, jsonb_build_object('current_order_total', $2::numeric))`,
    [id, total]
  )
  await database.query(
    `insert into order_line_item (id, title, product_title, unit_price, raw_unit_price) values ($1, 'M', $2, 1, '{}')`,
    [id, style]
  )
  await database.query(
    `insert into order_item (id, order_id, version, item_id, quantity, raw_quantity, fulfilled_quantity, raw_fulfilled_quantity,
       shipped_quantity, raw_shipped_quantity, return_requested_quantity, raw_return_requested_quantity,
       return_received_quantity, raw_return_received_quantity, return_dismissed_quantity, raw_return_dismissed_quantity,
       written_off_quantity, raw_written_off_quantity)
     values ($1, $1, 1, $1, $2, '{}', 0, '{}', 0, '{}', 0, '{}', 0, '{}', 0, '{}', 0, '{}')`,
    [id, pieces]
  )
}
