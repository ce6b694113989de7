import type { FitOutcome, RecordedOutcome } from "../../rules"

/** A row of `apparel_fit_outcome`, as the learner needs it. */
export type OutcomeRow = {
  product_id: string
  line_item_id: string
  piece: number
  outcome: FitOutcome | "other"
  weight: number
  position: number
  belief_mean: number | null
  belief_variance: number | null
  occurred_at: Date
}

/** The row in the words of `learnOffset`; not for `other`, which says nothing of the fit. */
export const recordedOutcome = (row: OutcomeRow): RecordedOutcome => ({
  id: `${row.line_item_id}/${String(row.piece).padStart(9, "0")}`,
  occurred_at: row.occurred_at,
  position: row.position,
  outcome: row.outcome as FitOutcome, // `other` is filtered out
  weight: row.weight,
  ...(row.belief_mean !== null &&
    row.belief_variance !== null && { buyer: { mean: row.belief_mean, variance: row.belief_variance } }),
})
