import { sizeKey } from "../normalize-size"
import { SizingError } from "../sizing-error"
import type { LengthRange } from "../vocabulary"

/** European children's sizes are body heights in centimeters, 50 to 176, every 6. */
export const KIDS_HEIGHTS: readonly number[] = Array.from({ length: 22 }, (_, step) => 50 + step * 6)

const STEP_CM = 6
const SHORTEST_MM = 400

/** The size of a child: the smallest label not below the height, since a label means "up to". 400 to 1,760 mm, else INVALID_MEASUREMENT. */
export function kidsHeightSize(heightMm: number): string {
  const label = KIDS_HEIGHTS.find((height) => height * 10 >= heightMm)
  if (label === undefined || !(heightMm >= SHORTEST_MM)) {
    throw new SizingError("INVALID_MEASUREMENT", "height_mm", `A height of ${heightMm} mm has no children's size`)
  }
  return String(label)
}

/** Heights a children's size is for, in millimeters, the lower end excluded: `104` 980 to 1,040, `98/104` 920 to 1,040. */
export function parseHeightRange(size: string): LengthRange {
  const [low, high = low, ...rest] = sizeKey(size).split("/").map(Number)
  if (low === undefined || high === undefined || rest.length > 0 || !isLabel(low) || !isLabel(high) || low > high) {
    throw new SizingError("UNKNOWN_SIZE", "size", `${JSON.stringify(size)} is no children's size by height`)
  }
  return { min_mm: (low - STEP_CM) * 10, max_mm: high * 10 }
}

const isLabel = (height: number): boolean => KIDS_HEIGHTS.includes(height)
