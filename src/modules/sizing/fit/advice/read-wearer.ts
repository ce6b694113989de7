import type { Sql } from "../../../../shared/database"
import { type FitOutcome, type FitPreference, type HistoryItem, sizeCodes, type SizeScale } from "../../rules"
import type { BodyLengths } from "../profiles/read-measurements"
import type { ScaleUsualSize } from "../profiles/read-usual-sizes"

/** What a customer's profile and purchases say of whoever will wear it. */
export type Wearer = {
  measurements: BodyLengths
  usual_sizes: ScaleUsualSize[]
  preference: FitPreference
  purchases: Purchase[]
}

type Purchase = {
  size: string
  outcome: FitOutcome
  months_ago: number
  order_id: string
  brand: string | null
  mean: number | null
  variance: number | null
}

/** Newest first; older purchases than these say next to nothing. */
const MOST_PURCHASES = 50
const SECONDS_PER_MONTH = 2_629_746

// Only sizes of the very scale, and of the same kind of clothes, are of the same body. Three pieces of one line are one choice.
const WEARER = `
  select p.measurements, p.usual_sizes, p.preference,
    coalesce((select json_agg(h) from (
      select o.size, o.outcome, greatest(0, extract(epoch from now() - o.occurred_at) / ${SECONDS_PER_MONTH})::float8 as months_ago,
        o.order_id, coalesce(z.brand, q.metadata->>'brand') as brand, f.mean, f.variance
      from apparel_fit_outcome o
      join product q on q.id = o.product_id
      left join apparel_product_sizing z on z.product_id = o.product_id
      left join apparel_fit_offset f on f.product_id = o.product_id
      where o.customer_id = p.customer_id and o.scale_handle = $3 and o.outcome <> 'other'
        and coalesce(z.kind, q.metadata->>'product_kind') is not distinct from $4
        and not exists (select 1 from apparel_fit_outcome e where e.line_item_id = o.line_item_id and e.outcome = o.outcome
          and e.piece < o.piece)
      order by o.occurred_at desc, o.line_item_id, o.piece limit ${MOST_PURCHASES}) h), '[]') as purchases
  from apparel_fit_profile p where p.customer_id = $1 and p.id = $2`

/** One statement; undefined when the customer has no such profile. */
export async function readWearer(
  sql: Sql,
  { customerId, profileId }: { customerId: string; profileId: string },
  { scale, kind }: { scale: string | null; kind: string | null }
): Promise<Wearer | undefined> {
  const [wearer] = await sql<Wearer>(WEARER, [customerId, profileId, scale, kind])
  return wearer
}

/** Purchases in the words of the rules; sizes that the scale lost since are left out. */
export function toHistory({ purchases }: Wearer, scale: SizeScale): HistoryItem[] {
  const sizes = new Set(purchases.length > 0 ? sizeCodes(scale) : [])
  return purchases
    .filter(({ size }) => sizes.has(size))
    .map(({ size, outcome, months_ago, order_id, brand, mean, variance }) => ({
      size,
      outcome: outcome === "fit" ? "kept" : outcome,
      months_ago: Math.min(1_200, months_ago),
      order_id,
      ...(brand !== null && { brand }),
      ...(mean !== null && variance !== null && { offset: { mean, variance } }),
    }))
}
