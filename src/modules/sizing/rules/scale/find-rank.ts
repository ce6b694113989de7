import { findSize } from "./find-size"
import { sizeCodes } from "./scale-index"
import type { SizeScale } from "../vocabulary"

/** Place of a size in the order of its scale, from 0, over both axes; undefined for what the scale does not have. */
export function findRank(scale: SizeScale, text: string): number | undefined {
  const code = findSize(scale, text)
  const place = code === undefined ? -1 : sizeCodes(scale).indexOf(code)
  return place < 0 ? undefined : place
}
