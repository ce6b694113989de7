import type { Sql } from "../../../../shared/database"
import { DEFAULT_LIMITS, fitLimits, type FitLimits, type RecordedOutcome } from "../../rules"
import { recordedOutcome, type OutcomeRow } from "./outcome-row"

/** So many of the newest outcomes say when a piece fits; more would say the same and take memory. */
const MOST_OUTCOMES = 200_000

/** When a piece fits the customers of this shop: as last learned at night, else as set. */
export async function readLimits(sql: Sql): Promise<FitLimits> {
  const [row] = await sql<FitLimits>(`select small, large, piece_variance from apparel_fit_limits`)
  return row ?? DEFAULT_LIMITS
}

/** Learns the limits from the shop's newest outcomes, and forgets them while those are too few. */
export async function learnLimits(sql: Sql): Promise<FitLimits | undefined> {
  const rows = await sql<OutcomeRow>(
    `select product_id, line_item_id, piece, outcome, weight, position, belief_mean, belief_variance, occurred_at
     from (select * from apparel_fit_outcome where outcome <> 'other' and weight > 0 order by occurred_at desc limit $1) o
     order by product_id, occurred_at, line_item_id, piece`,
    [MOST_OUTCOMES]
  )
  const products = new Map<string, RecordedOutcome[]>()
  for (const row of rows) {
    const outcomes = products.get(row.product_id) ?? []
    outcomes.push(recordedOutcome(row))
    products.set(row.product_id, outcomes)
  }
  const limits = fitLimits([...products.values()])
  if (!limits) {
    await sql(`delete from apparel_fit_limits`)
    return undefined
  }
  await sql(
    `insert into apparel_fit_limits (small, large, piece_variance, outcomes) values ($1, $2, $3, $4)
     on conflict (is_only) do update set small = excluded.small, large = excluded.large,
       piece_variance = excluded.piece_variance, outcomes = excluded.outcomes, computed_at = now()`,
    [limits.small, limits.large, limits.piece_variance, rows.length]
  )
  return limits
}
