import type { FitOffset } from "../../modules/sizing/products/product-facts"
import type { StoreProductFit } from "../../types/http/sizing"
import type { FitInsight } from "../../modules/sizing/fit/insights/fit-insights"
import type { AdminFitInsight } from "../../types/http/fit"

/** How a product fits those who bought it; null where nobody said. */
export function buildFitAnswer(offset: FitOffset | null): StoreProductFit | null {
  if (!offset) return null
  const { flag, mean, n_small, n_fit, n_large } = offset
  return { flag, offset: roundSteps(mean), counts: { small: n_small, fit: n_fit, large: n_large } }
}

/** Offsets are told to a hundredth of a size. */
export const roundSteps = (steps: number): number => Math.round(steps * 100) / 100

/** How a product fits, for staff. */
export function buildInsightAnswer({ mean, interval, last_outcome_at, ...insight }: FitInsight): AdminFitInsight {
  return {
    ...insight,
    offset: roundSteps(mean),
    interval: { low: roundSteps(interval.low), high: roundSteps(interval.high) },
    last_outcome_at: last_outcome_at?.toISOString() ?? null,
  }
}
