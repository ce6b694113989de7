import type { Sql } from "../../../../shared/database"
import type { PieceOutcome } from "./outcome-of-return"
import type { SoldLine } from "./sold-lines"
import { OUTCOME_SOURCES, type OutcomeSource } from "../../rules"

export type NewOutcome = {
  line: Pick<
    SoldLine,
    "line_item_id" | "order_id" | "customer_id" | "product_id" | "variant_id" | "ordered_at" | "size" | "position"
  > & { scale: { handle: string } }
  /** From 1 to the quantity of the line. */
  piece: number
  outcome: PieceOutcome
  source: OutcomeSource
  /** When the customer said so. */
  occurred_at: Date
}

/** What is kept past the return window is taken as a fit, half as much worth as somebody's word. */
const KEPT_WEIGHT = 0.5

/** Advice is of this purchase when it was given so many days before it. */
const ADVICE_DAYS = 30

// The advice that was shown stands for what was believed of the buyer; the size bought then says nothing of them.
const RECORD = `
  insert into apparel_fit_outcome as present (line_item_id, piece, order_id, product_id, variant_id, customer_id, scale_handle, size,
    position, outcome, source, weight, belief_mean, belief_variance, advised_size, occurred_at)
  select n.line_item_id, n.piece, n.order_id, n.product_id, n.variant_id, n.customer_id, n.scale_handle, n.size, n.position,
    n.outcome, n.source, n.weight, (a.first->>'mean')::float8, (a.first->>'variance')::float8, a.size, n.occurred_at
  from jsonb_to_recordset($1::jsonb) as n (line_item_id text, piece integer, order_id text, product_id text, variant_id text,
    customer_id text, scale_handle text, size text, position float8, outcome text, source text, weight float8,
    ordered_at timestamptz, occurred_at timestamptz)
  left join lateral (
    select advice.size, axis as first from apparel_fit_advice advice
    cross join lateral jsonb_array_elements(advice.belief->'axes') as axis
    where advice.customer_id = n.customer_id and advice.product_id = n.product_id
      and advice.belief->>'scale' = n.scale_handle and (axis->>'axis')::int = 1
      and advice.created_at <= n.ordered_at and advice.created_at > n.ordered_at - interval '${ADVICE_DAYS} days'
    order by advice.created_at desc, advice.id limit 1) a on true
  order by n.line_item_id, n.piece
  on conflict (line_item_id, piece) do update set outcome = excluded.outcome, source = excluded.source, weight = excluded.weight,
    occurred_at = excluded.occurred_at, recorded_at = clock_timestamp()
  where array_position($2::text[], excluded.source) < array_position($2::text[], present.source)
    or (excluded.source = present.source and excluded.occurred_at >= present.occurred_at
      and (excluded.outcome, excluded.occurred_at) is distinct from (present.outcome, present.occurred_at))
  returning line_item_id`

/**
 * Writes outcomes down and returns how many changed anything; one row a piece, see `OUTCOME_SOURCES`. Must run in the transaction
 * that holds the lock of their product.
 */
export async function recordOutcomes(sql: Sql, outcomes: readonly NewOutcome[]): Promise<number> {
  const rows = outcomes.map(({ line, piece, outcome, source, occurred_at }) => ({
    line_item_id: line.line_item_id,
    piece,
    order_id: line.order_id,
    product_id: line.product_id,
    variant_id: line.variant_id,
    customer_id: line.customer_id,
    scale_handle: line.scale.handle,
    size: line.size,
    position: line.position,
    outcome,
    source,
    weight: outcome === "other" ? 0 : source === "kept" ? KEPT_WEIGHT : 1,
    ordered_at: line.ordered_at,
    occurred_at,
  }))
  const changed = await sql(RECORD, [JSON.stringify(rows), OUTCOME_SOURCES])
  return changed.length
}

/**
 * Takes back what returns and exchanges of these lines said of pieces that are not in `outcomes` any more, because a return was
 * canceled since, and returns of how many.
 */
export async function forgetOtherPieces(
  sql: Sql,
  lineItemIds: readonly string[],
  outcomes: readonly NewOutcome[]
): Promise<number> {
  const told = outcomes.map(({ line, piece }) => ({ line_item_id: line.line_item_id, piece }))
  const gone = await sql(
    `delete from apparel_fit_outcome o where o.line_item_id = any($1) and o.source in ('return', 'exchange') and not exists (
       select 1 from jsonb_to_recordset($2::jsonb) as n (line_item_id text, piece integer)
       where n.line_item_id = o.line_item_id and n.piece = o.piece) returning 1`,
    [lineItemIds, JSON.stringify(told)]
  )
  return gone.length
}
