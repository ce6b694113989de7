import type { OffsetBelief } from "../vocabulary"

/** Belief from independent evidence: precisions add up, means count by precision. Undefined without any. Variances must be above 0. */
export function fuse(evidence: readonly OffsetBelief[]): OffsetBelief | undefined {
  let precision = 0
  let sum = 0
  for (const { mean, variance } of evidence) {
    precision += 1 / variance
    sum += mean / variance
  }
  return precision > 0 ? { mean: sum / precision, variance: 1 / precision } : undefined
}
