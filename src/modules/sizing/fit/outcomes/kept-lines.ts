import type { Sql } from "../../../../shared/database"
import { MOST_PIECES } from "./sent-back-pieces"

/** Pieces of a line from `first` to `last` that were delivered and did not come back. */
export type KeptLine = { line_item_id: string; first: number; last: number; kept_at: Date }

/** How long after the return window a line may still be found, in days: longer than a shop's worker is ever down. */
const LOOK_BACK_DAYS = 365

// Pieces that were announced for return, arrived or not, are not kept; they have the first numbers.
const KEPT = `
  select line_item_id, back + 1 as first, least(delivered, $4) as last, delivered_at + make_interval(days => $2) as kept_at
  from (
    select f.line_item_id, sum(f.quantity)::int as delivered, max(p.delivered_at) as delivered_at,
      coalesce((select sum(i.quantity)::int from return_item i join "return" r on r.id = i.return_id
        where i.item_id = f.line_item_id and i.deleted_at is null and r.deleted_at is null and r.canceled_at is null), 0) as back
    from fulfillment p
    join order_fulfillment parcel on parcel.fulfillment_id = p.id and parcel.deleted_at is null
    join fulfillment_item f on f.fulfillment_id = p.id and f.deleted_at is null
    join order_line_item l on l.id = f.line_item_id
    join apparel_product_sizing z on z.product_id = l.product_id and z.scale_id is not null
    where p.deleted_at is null and p.canceled_at is null and f.line_item_id > $3
      and p.delivered_at <= $1::timestamptz - make_interval(days => $2)
      and p.delivered_at > $1::timestamptz - make_interval(days => $2 + ${LOOK_BACK_DAYS})
    group by f.line_item_id) line
  where least(delivered, $4) > back and not exists (
    select 1 from apparel_fit_outcome o where o.line_item_id = line.line_item_id and o.piece = least(delivered, $4))
  order by line_item_id limit $5`

/** Lines after `cursor` of which nothing is known although their return window is over at `now`, at most `limit`. */
export function readKeptLines(
  sql: Sql,
  { now, keptAfterDays, cursor, limit }: { now: Date; keptAfterDays: number; cursor: string; limit: number }
): Promise<KeptLine[]> {
  return sql<KeptLine>(KEPT, [now, keptAfterDays, cursor, MOST_PIECES, limit])
}
