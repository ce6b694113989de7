import type { TestDatabase } from "./database"
import { aPlacedOrder } from "./placed-order"

const HOUR_MS = 3_600_000

/** What a shop has that was there before us: 1,000 products, and 50 orders, one an hour until now. Returns the orders. */
export async function aPast(database: TestDatabase): Promise<{ id: string; email: string }[]> {
  await database.query(
    `insert into product (id, title, handle, status)
     select 'prod_past_' || n, 'Style ' || n, 'past-' || n, 'published' from generate_series(1, 1000) n`
  )
  await database.query(
    `insert into product_variant (id, title, sku, product_id, manage_inventory)
     select 'variant_past_' || n, 'M', 'PAST-' || n, 'prod_past_' || n, false from generate_series(1, 1000) n`
  )
  const ids = Array.from({ length: 50 }, (_, hours) => `order_past_${hours}`)
  for (const [hours, id] of ids.entries()) await aPlacedOrder(database, { id, createdAt: new Date(Date.now() - hours * HOUR_MS) })
  return ids.map((id) => ({ id, email: `${id}@example.com` }))
}

/**
 * Makes everything ten minutes older that says when an order came, and from when on orders count: the reconciler leaves young
 * ones alone. To be called while no worker runs, which reads the gaps once.
 */
export async function tenMinutesPass(database: TestDatabase): Promise<void> {
  await database.query(`update "order" set created_at = created_at - interval '10 minutes'`)
  await database.query(`update apparel_outbox set occurred_at = occurred_at - interval '10 minutes'`)
  await database.query(
    `update apparel_messaging_state set value = to_jsonb((value #>> '{}')::timestamptz - interval '10 minutes')
     where key = 'installed_at'`
  )
  await database.query(
    `update apparel_messaging_state set value = value || jsonb_build_object('until', (value->>'until')::timestamptz - interval '10 minutes')
     where key like 'gap:%'`
  )
}
