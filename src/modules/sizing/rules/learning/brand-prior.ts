import { UNKNOWN_OFFSET } from "../advice/parameters"
import type { OffsetBelief } from "../vocabulary"

/** So many products weigh as much as knowing nothing, which is offset 0. */
const PRODUCTS_OF_DOUBT = 20

/**
 * Belief of a new product's offset from the mean offsets, in steps, of its brand's products of the same kind: their
 * mean, drawn to 0 the fewer they are. Standard deviation 0.35 steps.
 */
export function brandPrior(productOffsets: readonly number[]): OffsetBelief {
  const sum = productOffsets.reduce((total, offset) => total + offset, 0)
  return { mean: sum / (productOffsets.length + PRODUCTS_OF_DOUBT), variance: UNKNOWN_OFFSET.variance }
}
