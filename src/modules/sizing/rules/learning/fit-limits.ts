import { UNKNOWN_OFFSET, WORN_SIZE_VARIANCE } from "../advice/parameters"
import type { RecordedOutcome } from "./learn-offset"
import { quantile } from "./quantile"
import { type FitLimits, outcomeChance, updateOffset } from "./update-offset"
import type { FitOutcome } from "../vocabulary"

/** Below these a shop's own rates say less than the defaults. */
const LEAST = { outcomes: 1_000, misfits: 50 } as const
const PIECE_VARIANCES = [0.02, 0.05, 0.1, 0.15, 0.2, 0.25, 0.3, 0.4] as const

/**
 * The limits that a shop's own outcomes, product by product, bear out; undefined while there are fewer than 1,000, or fewer than 50
 * too small or too large. People mind tightness more than width, and half of what is kept is not counted, so the
 * defaults fit no shop exactly.
 *
 * For each variance the limits are those at which as many pieces are too small and too large as were, over buyers of whom only
 * the size is known; of the variances the one whose predictions of the same buyers lose least: each outcome is predicted from those
 * before it. Those who were measured would pull it up, for their measurement says what a habit only hints at, and
 * offsets would be learned too large: by a fifth, with hundreds of outcomes. Costs eight runs of the learner.
 */
export function fitLimits(products: readonly (readonly RecordedOutcome[])[]): FitLimits | undefined {
  const rates = countRates(products)
  if (!rates) return undefined
  const fitted = PIECE_VARIANCES.map((piece_variance) => {
    const sd = Math.sqrt(piece_variance + WORN_SIZE_VARIANCE + UNKNOWN_OFFSET.variance)
    const limits = { small: -sd * quantile(rates.small), large: sd * quantile(1 - rates.large), piece_variance }
    return { limits, loss: computeLoss(products, limits) }
  })
  return fitted.reduce((best, each) => (each.loss < best.loss ? each : best)).limits
}

/** Weighted shares of too small and too large, of buyers of whom nothing but the size is known. */
function countRates(products: readonly (readonly RecordedOutcome[])[]): { small: number; large: number } | undefined {
  const weights: Record<FitOutcome, number> = { small: 0, fit: 0, large: 0 }
  const counts: Record<FitOutcome, number> = { small: 0, fit: 0, large: 0 }
  for (const outcomes of products)
    for (const { outcome, weight, buyer } of outcomes) {
      if (buyer || weight === 0) continue
      weights[outcome] += weight
      counts[outcome] += 1
    }
  const total = weights.small + weights.fit + weights.large
  const isEnough = counts.small + counts.fit + counts.large >= LEAST.outcomes
  if (!isEnough || counts.fit === 0 || Math.min(counts.small, counts.large) < LEAST.misfits) return undefined
  return { small: weights.small / total, large: weights.large / total }
}

/** Weighted sum of -ln of the chance that each outcome of a buyer of whom only the size is known was given by those before it. */
function computeLoss(products: readonly (readonly RecordedOutcome[])[], limits: FitLimits): number {
  let loss = 0
  for (const outcomes of products) {
    let belief = UNKNOWN_OFFSET as { mean: number; variance: number }
    for (const outcome of outcomes) {
      if (outcome.weight === 0) continue
      if (!outcome.buyer) loss -= outcome.weight * Math.log(Math.max(Number.MIN_VALUE, outcomeChance(belief, outcome, limits)))
      belief = updateOffset(belief, outcome, limits)
    }
  }
  return loss
}
