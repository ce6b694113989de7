import { MM_PER_UNIT, type MeasurementUnit, plainNumber, plainText, UNIT_WORDS } from "./measurement-text"
import { SizingError } from "./sizing-error"
import type { LengthRange } from "./vocabulary"

/** Longer than any body or garment, in millimeters: refused as a typing error. */
export const MAX_MEASUREMENT_MM = 3_000

type Options = {
  /** What a number without a suffix is in. */
  unit: MeasurementUnit
  /** Named by the error. (Default: "measurement") */
  field?: string
  /** Multiplies what was typed before it is rounded and checked; 2 makes a girth of a flat measure. (Default: 1) */
  times?: number
}

type Bound = { value: number; unit?: MeasurementUnit }

const ABOUT = /^(?:~|≈|±|ca\.?|about|approx\.?)\s*/
const AT_MOST = /^(?:<=?|≤|up to|bis|max\.?|jusqu'à|jusqu'a|hasta|under|unter)\s*/
const AT_LEAST = /^(?:>=?|≥|from|ab|min\.?|à partir de|desde|over|über)\s*/

/**
 * A length or range of lengths, in whole millimeters.
 *
 *   text                                     | cm means
 *   `86`, `86,5`, `~90`, `34½"`, `34 1/2 in` | one value: both ends are it
 *   `86-94`, `86–94 cm`, `34 to 36"`         | both ends
 *   `<86`, `≤ 86`, `up to 86`                | null to 86
 *   `>118`, `≥ 118`, `118+`                  | 118 to null
 *
 * A suffix overrides `unit`, for both ends where only one has it. Throws INVALID_MEASUREMENT for everything else: zero, negative or more than
 * 3,000 mm, the larger end first, two different units, no number at all.
 */
export function parseMeasurement(input: string | number, { unit, field = "measurement", times = 1 }: Options): LengthRange {
  const refuse = (why: string) => new SizingError("INVALID_MEASUREMENT", field, `${JSON.stringify(input)} ${why}`)
  const toMm = ({ value, unit: own }: Bound, shared?: MeasurementUnit): number => {
    const mm = Math.round(value * times * MM_PER_UNIT[own ?? shared ?? unit])
    if (!(mm >= 1 && mm <= MAX_MEASUREMENT_MM)) throw refuse(`is not between 1 and ${MAX_MEASUREMENT_MM} mm`)
    return mm
  }
  if (typeof input === "number") {
    if (!Number.isFinite(input)) throw new SizingError("INVALID_MEASUREMENT", field, `${input} is not a length`)
    const mm = toMm({ value: input })
    return { min_mm: mm, max_mm: mm }
  }
  const text = plainText(input).toLowerCase().replace(ABOUT, "")
  const open = openRange(text)
  if (open) {
    const bound = readBound(open.text)
    if (!bound) throw refuse("is not a length")
    return open.side === "max" ? { min_mm: null, max_mm: toMm(bound) } : { min_mm: toMm(bound), max_mm: null }
  }
  const bounds = text.split(/ ?(?:-|\bto\b) ?/).map(readBound)
  const [low, high = low] = bounds
  if (!low || !high || bounds.length > 2) throw refuse("is not a length")
  if (low.unit && high.unit && low.unit !== high.unit) throw refuse("mixes two units")
  const range = { min_mm: toMm(low, high.unit), max_mm: toMm(high, low.unit) }
  if (range.min_mm > range.max_mm) throw refuse("has its larger end first")
  return range
}

function openRange(text: string): { side: "min" | "max"; text: string } | undefined {
  if (AT_MOST.test(text)) return { side: "max", text: text.replace(AT_MOST, "") }
  if (AT_LEAST.test(text)) return { side: "min", text: text.replace(AT_LEAST, "") }
  const plus = /^([^+]*)\+([^+]*)$/.exec(text)
  return plus ? { side: "min", text: `${plus[1]}${plus[2]}` } : undefined
}

function readBound(text: string): Bound | undefined {
  const match = /^([\d.,/ ]*)(?:(cm|mm|inches|inch|in|zoll|")\.?)?$/.exec(text.trim())
  const value = match ? plainNumber((match[1] ?? "").replace(/\.$/, "").trim()) : undefined
  if (value === undefined) return undefined
  const unit = UNIT_WORDS[match?.[2] ?? ""]
  return unit ? { value, unit } : { value }
}
