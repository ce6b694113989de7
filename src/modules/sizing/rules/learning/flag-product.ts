import { checkBelief } from "../advice/check-input"
import { cumulative } from "../advice/normal"
import { FIT_FLAGS, type FitFlag, type OffsetBelief } from "../vocabulary"

export type OutcomeCounts = { small: number; fit: number; large: number; customers: number }

export type ProductFlag = {
  flag?: FitFlag
  /** Chance of the flag; without one, of the likeliest of the three. */
  probability: number
  /** The offset lies in it with a chance of 90 %. In steps. */
  interval: { low: number; high: number }
}

/** An offset within it is no news to a shopper. */
const MARGIN_STEPS = 0.25
const FLAG_CHANCE = { runs_small: 0.9, runs_large: 0.9, true_to_size: 0.8 } as const
const LEAST = { outcomes: 10, customers: 8 } as const
/** 95th percentile of the standard normal distribution. */
const Z_95 = 1.6448536269514722

/**
 * What a shopper may be told of a product.
 *
 *   flag         | shown when
 *   runs_small   | offset < -0.25 with a chance of .90 or more
 *   runs_large   | offset > 0.25 with a chance of .90 or more
 *   true_to_size | offset between with a chance of .80 or more
 *
 * None before 10 outcomes of 8 customers: one customer who buys often is no crowd.
 * @throws SizingError INVALID_INPUT
 */
export function flagProduct(belief: OffsetBelief, { small, fit, large, customers }: OutcomeCounts): ProductFlag {
  checkBelief("belief", belief)
  const sd = Math.sqrt(belief.variance)
  const chances = flagChances(belief.mean, sd)
  const [likeliest] = FIT_FLAGS.map((flag) => ({
    flag,
    probability: chances[flag],
    isSure: chances[flag] >= FLAG_CHANCE[flag],
  })).sort((a, b) => b.probability - a.probability)
  const isEnough = small + fit + large >= LEAST.outcomes && customers >= LEAST.customers
  return {
    ...(isEnough && likeliest?.isSure && { flag: likeliest.flag }),
    probability: likeliest?.probability ?? 0,
    interval: { low: belief.mean - Z_95 * sd, high: belief.mean + Z_95 * sd },
  }
}

function flagChances(mean: number, sd: number): Record<FitFlag, number> {
  if (sd === 0) {
    const [runs_small, runs_large] = [Number(mean < -MARGIN_STEPS), Number(mean > MARGIN_STEPS)]
    return { runs_small, runs_large, true_to_size: 1 - runs_small - runs_large }
  }
  const runs_small = cumulative((-MARGIN_STEPS - mean) / sd)
  const runs_large = cumulative((mean - MARGIN_STEPS) / sd)
  return { runs_small, runs_large, true_to_size: Math.max(0, 1 - runs_small - runs_large) }
}
