import { upperTailRatio } from "../advice/normal"

/**
 * What is learned from a standard normal variable being between `lower` and `upper`, either of them maybe infinite:
 * `shift` is its mean then, `shrink` the share of its variance that is gone, 0 to 1.
 *
 *   shift  = (φ(lower) - φ(upper)) / (Φ(upper) - Φ(lower))
 *   shrink = shift² - (lower φ(lower) - upper φ(upper)) / (Φ(upper) - Φ(lower))
 *
 * Far out both differences are 0 / 0. There everything is divided by the density at the nearer end: Mills' ratio is finite
 * where tails are not.
 */
export function intervalMoments(lower: number, upper: number): { shift: number; shrink: number } {
  // Seen from below: the interval then is on the left or around 0, and its upper end is the nearer one.
  if (lower + upper > 0) {
    const { shift, shrink } = intervalMoments(-upper, -lower)
    return { shift: -shift, shrink }
  }
  // Density at the farther end as a share of that at the nearer one.
  const share = lower === -Infinity ? 0 : Math.exp(((upper - lower) * (upper + lower)) / 2)
  const mass = massBelow(upper) - (share === 0 ? 0 : share * massBelow(lower))
  const shift = (share - 1) / mass
  const shrink = shift ** 2 - ((share === 0 ? 0 : lower * share) - upper) / mass
  return { shift, shrink: Math.min(1, Math.max(0, shrink)) }
}

/** Φ(x) / φ(x). */
function massBelow(x: number): number {
  if (x <= 0) return upperTailRatio(-x)
  return Math.sqrt(2 * Math.PI) * Math.exp((x * x) / 2) - upperTailRatio(x)
}
