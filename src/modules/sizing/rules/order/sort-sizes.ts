import { findSize } from "../scale/find-size"
import { sizeCodes } from "../scale/scale-index"
import { parseSize } from "./parse-size"
import { compareSortKeys } from "./size-key"
import type { SizeScale } from "../vocabulary"

/** Below 0: `a` before `b`, by spelling alone (see `parseSize`); 0 only for two spellings of one size. A total order. */
export const compareSizes = (a: string, b: string): number => compareSortKeys(parseSize(a), parseSize(b))

/**
 * Sizes from small to large, a new array. With a scale, its order; sizes it does not have come after, by spelling. Stable: spellings of
 * one size keep the order in which they came.
 */
export function sortSizes(sizes: readonly string[], scale?: SizeScale): string[] {
  const places = new Map(scale && sizeCodes(scale).map((code, place) => [code, place]))
  const rank = (size: string) => places.get((scale && findSize(scale, size)) ?? "") ?? Number.MAX_SAFE_INTEGER
  return sizes
    .map((size) => ({ size, rank: rank(size), key: parseSize(size) }))
    .sort((a, b) => a.rank - b.rank || compareSortKeys(a.key, b.key))
    .map(({ size }) => size)
}
