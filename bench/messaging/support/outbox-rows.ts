import type { Database } from "../../../src/shared/database"
import { wireMessageOf, type MessageRow } from "../../../src/modules/messaging/envelope"
import { exampleOrder } from "../../../src/workflows/commerce-events/schemas/order"

/** Messages of one order. */
const PER_STREAM = 4

/** A body of about 1 KB with the structure of a real one, which is what encoding costs depend on. */
const { order_id, display_id, currency_code, created_at, items, totals, payment } = exampleOrder
const BODY = { order_id, display_id, currency_code, created_at, items, totals, payment }

/** Writes `count` messages with their bodies to the outbox, in order, four per order. */
export async function fillOutbox({ sql }: Database, count: number): Promise<void> {
  await sql(
    `insert into apparel_outbox (name, aggregate_type, aggregate_id, ordering_key, partition, facts, data)
     select 'order_created', 'order', key, key, apparel_partition_of(key), '{}', $2::jsonb || jsonb_build_object('order_id', key)
     from generate_series(0, $1 - 1) as n, lateral (select 'order_' || n / $3 as key) as stream order by n`,
    [count, JSON.stringify(BODY), PER_STREAM]
  )
}

/** What autovacuum would have done to a table that filled up slowly: the planner must not take it for empty. */
export const analyzeOutbox = ({ sql }: Database) => sql("analyze apparel_outbox")

/** Bytes of one body. */
export const BODY_BYTES = Buffer.byteLength(JSON.stringify(BODY))

/** What the relay would publish for `count` rows, made beforehand. */
export function rawMessages(count: number, source: string): ReturnType<typeof wireMessageOf>[] {
  return Array.from({ length: count }, (_, n) => {
    const key = `order_${Math.floor(n / PER_STREAM)}`
    const row: MessageRow = {
      id: String(n),
      sequence: String(n),
      event_id: crypto.randomUUID(),
      name: "order_created",
      version: 1,
      aggregate_type: "order",
      aggregate_id: key,
      ordering_key: key,
      body: JSON.stringify({ ...BODY, order_id: key }),
      traceparent: null,
      occurred_at: new Date(),
    }
    return wireMessageOf(row, source)
  })
}
