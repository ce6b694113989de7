import { cumulative } from "./normal"
import { FIT_LIMIT, PIECE_VARIANCE } from "./parameters"
import type { SizeChances } from "../vocabulary"

/**
 * Chances of one size. `excess` is by how many steps the size is larger than what is looked for; `variance` is that of the
 * body and of the product's offset together. p_small falls and p_large rises with `excess`.
 */
export function fitChances(excess: number, variance: number): Omit<SizeChances, "size"> {
  const sd = Math.sqrt(PIECE_VARIANCE + variance)
  const p_small = cumulative((-FIT_LIMIT - excess) / sd)
  const p_large = cumulative((excess - FIT_LIMIT) / sd)
  return { p_small, p_fit: Math.max(0, 1 - p_small - p_large), p_large }
}
