import { randomBytes } from "node:crypto"
import type { TestDatabase } from "../database"

type SoldLine = {
  product: string
  size: string
  /** Pieces. (Default: 1) */
  quantity?: number
  /** (Default: a customer of its own) */
  customer?: string | null
  orderedAt?: Date
}

const aName = (prefix: string) => `${prefix}_${randomBytes(6).toString("hex")}`

const ITEM_COLUMNS = ["fulfilled", "shipped", "return_requested", "return_received", "return_dismissed", "written_off"].flatMap(
  (column) => [`${column}_quantity`, `raw_${column}_quantity`]
)

/** A line of an order as the engine's tables have it; returns its id, which is its order's too. */
export async function aSoldLine(database: TestDatabase, line: SoldLine): Promise<string> {
  const { product, size, quantity = 1, customer = aName("cus"), orderedAt = new Date() } = line
  const id = aName("ordli")
  await database.query(`insert into "order" (id, currency_code, customer_id, created_at) values ($1, 'eur', $2, $3)`, [
    id,
    customer,
    orderedAt,
  ])
  await database.query(
    `insert into order_line_item (id, title, product_id, product_title, variant_option_values, unit_price, raw_unit_price)
     values ($1, $2::text, $3, 'Tee', jsonb_build_object('Color', 'Navy', 'Size', $2::text), 1, '{}')`,
    [id, size, product]
  )
  await database.query(
    `insert into order_item (id, order_id, version, item_id, quantity, raw_quantity, ${ITEM_COLUMNS.join(", ")})
     values ($1, $1, 1, $1, $2, '{}', ${ITEM_COLUMNS.map((column) => (column.startsWith("raw") ? "'{}'" : "0")).join(", ")})`,
    [id, quantity]
  )
  return id
}

type Return = {
  line: string
  /** Value of a reason. (Default: none) */
  reason?: string
  quantity?: number
  /** Pieces that arrived. (Default: all) */
  arrived?: number
  announcedAt?: Date
  /** Line that goes out instead. */
  swappedFor?: string
}

/** Pieces of a line that come back; returns the id of the return. */
export async function aReturn(database: TestDatabase, given: Return): Promise<string> {
  const { line, reason, quantity = 1, arrived = quantity, announcedAt = new Date(), swappedFor } = given
  const id = aName("return")
  const exchange = swappedFor === undefined ? null : aName("oexc")
  if (exchange) {
    await database.query(`insert into order_exchange (id, order_id, order_version, return_id) values ($1, $2, 1, $3)`, [
      exchange,
      line,
      id,
    ])
    await database.query(
      `insert into order_exchange_item (id, exchange_id, item_id, quantity, raw_quantity) values ($1, $1, $2, $3, '{}')`,
      [exchange, swappedFor, quantity]
    )
  }
  await database.query(`insert into "return" (id, order_id, order_version, exchange_id) values ($1, $2, 1, $3)`, [
    id,
    line,
    exchange,
  ])
  await database.query(
    `insert into return_item (id, return_id, item_id, reason_id, quantity, raw_quantity, received_quantity, raw_received_quantity,
       created_at)
     values ($1, $1, $2, (select id from return_reason where value = $3), $4, '{}', $5, '{}', $6)`,
    [id, line, reason ?? null, quantity, arrived, announcedAt]
  )
  return id
}

/** A parcel with pieces of a line that reached the customer. */
export async function aDelivery(
  database: TestDatabase,
  { line, quantity = 1, deliveredAt }: { line: string; quantity?: number; deliveredAt: Date }
): Promise<void> {
  const id = aName("ful")
  await database.query(`insert into fulfillment (id, location_id, delivered_at) values ($1, 'sloc_test', $2)`, [id, deliveredAt])
  await database.query(
    `insert into fulfillment_item (id, fulfillment_id, line_item_id, title, sku, barcode, quantity, raw_quantity)
     values ($1, $1, $2, 'Tee', 'TEE', '1', $3, '{}')`,
    [id, line, quantity]
  )
  await database.query(`insert into order_fulfillment (id, order_id, fulfillment_id) values ($1, $2, $1)`, [id, line])
}
