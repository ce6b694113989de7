import { sizeKey } from "../normalize-size"
import { editDistance } from "./edit-distance"
import { sizeCodes } from "./scale-index"
import type { SizeScale } from "../vocabulary"

/** Text longer than this is no misspelled size. */
const MAX_LENGTH = 30

/**
 * The size nearest to a text that `findSize` does not know: the nearest number for a number, within a tenth of it or 2; else the fewest
 * letters to change, at most half of them. The smaller size of two equally near; undefined where nothing is near.
 */
export function suggestSize(scale: SizeScale, text: string): string | undefined {
  const key = sizeKey(text)
  if (key === "" || key.length > MAX_LENGTH) return undefined
  const number = Number(key)
  let best: { code: string; distance: number } | undefined
  for (const code of sizeCodes(scale)) {
    const other = sizeKey(code)
    const isNumbers = Number.isFinite(number) && Number.isFinite(Number(other))
    const limit = isNumbers ? Math.max(2, number / 10) : Math.floor(Math.max(key.length, other.length) / 2)
    const distance = isNumbers ? Math.abs(number - Number(other)) : editDistance(key, other)
    if (distance <= limit && (!best || distance < best.distance)) best = { code, distance }
  }
  return best?.code
}
