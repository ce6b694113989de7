import { DEFAULT_LIMITS, type FitLimits, type OffsetOutcome, updateOffset } from "./update-offset"
import type { OffsetBelief } from "../vocabulary"

export type RecordedOutcome = OffsetOutcome & { id: string; occurred_at: Date }

/**
 * Belief of a product's offset after all its outcomes, whatever order they come in: they are taken by time, then by id,
 * so a second run gives the same number.
 * @throws SizingError INVALID_INPUT
 */
export function learnOffset(
  prior: OffsetBelief,
  outcomes: readonly RecordedOutcome[],
  limits: FitLimits = DEFAULT_LIMITS
): OffsetBelief {
  return [...outcomes]
    .sort((a, b) => a.occurred_at.getTime() - b.occurred_at.getTime() || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0))
    .reduce((belief, outcome) => updateOffset(belief, outcome, limits), prior)
}
