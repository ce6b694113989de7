import { ALTERNATIVE_SHARE, CONFIDENCE, TIE_STEPS } from "./parameters"
import type { Confidence, FitPreference, SizeChances } from "../vocabulary"

/**
 * Index of the position nearest to `wanted`, which is the one most likely to fit; where two tie the larger, or the
 * smaller for who likes it closer. Never falls as `wanted` rises. `positions` rise and are not empty.
 */
export function nearestPosition(positions: readonly number[], wanted: number, preference: FitPreference): number {
  const tie = preference === "closer" ? TIE_STEPS : -TIE_STEPS
  let chosen = 0
  positions.forEach((position, index) => {
    const before = positions[index - 1]
    if (before !== undefined && wanted >= (before + position) / 2 + tie) chosen = index
  })
  return chosen
}

/** What a chance of fitting is called; undefined when it is too low to recommend anything. */
export function rateConfidence(chance: number): Confidence | undefined {
  if (chance >= CONFIDENCE.high) return "high"
  if (chance >= CONFIDENCE.medium) return "medium"
  return chance >= CONFIDENCE.low ? "low" : undefined
}

/** Other sizes whose chance is at least .8 of the best one's, best first. */
export function alternativesTo(size: string, sizes: readonly SizeChances[]): string[] {
  const best = Math.max(...sizes.map(({ p_fit }) => p_fit))
  return sizes
    .filter((each) => each.size !== size && each.p_fit >= ALTERNATIVE_SHARE * best)
    .sort((a, b) => b.p_fit - a.p_fit)
    .map((each) => each.size)
}
