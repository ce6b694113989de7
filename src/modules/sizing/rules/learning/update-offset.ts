import { checkBelief, checkNumber } from "../advice/check-input"
import { cumulative } from "../advice/normal"
import { FIT_LIMIT, PIECE_VARIANCE, WORN_SIZE_VARIANCE } from "../advice/parameters"
import { intervalMoments } from "./interval-moments"
import type { FitOutcome, OffsetBelief } from "../vocabulary"

/**
 * When a piece fits, in steps: while it is smaller than its wearer by at most `small`, larger by at most `large`.
 * `piece_variance` is what one piece, and one opinion of it, differs from the next, in steps squared.
 */
export type FitLimits = { small: number; large: number; piece_variance: number }

export const DEFAULT_LIMITS: FitLimits = { small: FIT_LIMIT, large: FIT_LIMIT, piece_variance: PIECE_VARIANCE }

/**
 * How one piece fitted.
 *
 *   weight | outcome
 *        1 | sent back as too small or too large, or said to fit in a survey
 *      0.5 | kept past the return window, which is taken as a fit
 *        0 | sent back for other reasons
 */
export type OffsetOutcome = {
  /** Of the size bought, 1 for the first of its axis. */
  position: number
  /**
   * What was believed of the buyer before the purchase, as `recommendSize` said. It must be given when advice was shown:
   * the size bought then says nothing of the buyer. (Default: the size bought, variance 0.36)
   */
  buyer?: OffsetBelief
  outcome: FitOutcome
  weight: number
}

/**
 * Belief of a product's offset after one outcome: the two moments of what remains of it once the difference between size and
 * buyer is known to lie below, within or above the limits of fitting, moved there by the share `weight`.
 * Always finite, also for outcomes that could not happen; the variance only shrinks.
 *
 * Source: assumed density filtering of a probit with two thresholds; T. Minka, A family of algorithms for approximate
 * Bayesian inference (2001), chapter 3; moments of the truncated normal distribution.
 * @param limits of fitting; a shop with enough outcomes has its own, see `fitLimits`.
 * @throws SizingError INVALID_INPUT
 */
export function updateOffset(belief: OffsetBelief, given: OffsetOutcome, limits: FitLimits = DEFAULT_LIMITS): OffsetBelief {
  checkBelief("belief", belief)
  checkOutcome(given)
  const { weight } = given
  const { lower, upper, sd } = interval(belief, given, limits)
  const { shift, shrink } = intervalMoments(lower, upper)
  // An offset beyond 10 steps is no offset: one impossible outcome must not make the next belief one that is refused.
  const mean = Math.min(10, Math.max(-10, belief.mean + (weight * belief.variance * shift) / sd))
  return { mean, variance: belief.variance * (1 - (weight * belief.variance * shrink) / sd ** 2) }
}

/** Chance of the outcome before it is known. */
export function outcomeChance(belief: OffsetBelief, given: OffsetOutcome, limits: FitLimits = DEFAULT_LIMITS): number {
  const { lower, upper } = interval(belief, given, limits)
  return cumulative(upper) - cumulative(lower)
}

/** Where the difference of piece and buyer must lie for the outcome, in standard deviations from what is expected. */
function interval(belief: OffsetBelief, { position, buyer, outcome }: OffsetOutcome, limits: FitLimits) {
  const { mean: buyerMean, variance: buyerVariance } = buyer ?? { mean: position, variance: WORN_SIZE_VARIANCE }
  const sd = Math.sqrt(limits.piece_variance + buyerVariance + belief.variance)
  const difference = position + belief.mean - buyerMean
  const [least, most] = [(-limits.small - difference) / sd, (limits.large - difference) / sd]
  switch (outcome) {
    case "small":
      return { lower: -Infinity, upper: least, sd }
    case "fit":
      return { lower: least, upper: most, sd }
    case "large":
      return { lower: most, upper: Infinity, sd }
  }
}

function checkOutcome({ position, buyer, weight }: OffsetOutcome): void {
  checkNumber("position", position, [-1_000, 1_000])
  checkNumber("weight", weight, [0, 1])
  if (!buyer) return
  checkNumber("buyer.mean", buyer.mean, [-1_000, 1_000])
  checkNumber("buyer.variance", buyer.variance, [0, 100])
}
