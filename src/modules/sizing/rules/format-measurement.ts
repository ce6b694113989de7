import { MM_PER_UNIT } from "./measurement-text"
import type { LengthRange, LengthUnit } from "./vocabulary"

type Options = {
  unit: LengthUnit
  /** BCP 47. (Default: "en") */
  locale?: string
  /** Writes the unit behind. (Default: false) */
  with_unit?: boolean
}

const QUARTERS = ["", "¼", "½", "¾"]

/**
 * A range for people: centimeters to one decimal, inches to the nearest quarter; ends with an en dash between.
 *
 *   range (mm)  | cm, en | cm, de   | in, en      | in, de
 *   864         | 86.4   | 86,4     | 34          | 34
 *   870 to 945  | 87–94.5| 87–94,5  | 34 ¼–37 ¼   | 34,25–37,25
 *   null to 860 | ≤ 86   | ≤ 86     | ≤ 33 ¾      | ≤ 33,75
 *
 * Never feed the text back in: it is rounded. Two ends that read the same are written once; without either end it is an empty text.
 */
export function formatMeasurement(range: LengthRange, { unit, locale = "en", with_unit: withUnit = false }: Options): string {
  const text = unit === "cm" ? centimeters(locale) : inches(locale)
  const joined = join(range, text)
  return withUnit && joined !== "" ? `${joined}\u00a0${unit}` : joined
}

function join({ min_mm: min, max_mm: max }: LengthRange, text: (mm: number) => string): string {
  if (min === null) return max === null ? "" : `≤\u00a0${text(max)}`
  if (max === null) return `≥\u00a0${text(min)}`
  const [low, high] = [text(min), text(max)]
  return low === high ? low : `${low}–${high}`
}

function centimeters(locale: string): (mm: number) => string {
  const format = decimal(locale, 1)
  return (mm) => format.format(Math.round(mm) / MM_PER_UNIT.cm)
}

function inches(locale: string): (mm: number) => string {
  const format = decimal(locale, 2)
  const inFractions = /^en\b/i.test(locale)
  return (mm) => {
    const quarters = Math.round((mm / MM_PER_UNIT.in) * 4)
    if (!inFractions) return format.format(quarters / 4)
    const whole = Math.floor(quarters / 4)
    return [whole > 0 || quarters === 0 ? String(whole) : "", QUARTERS[quarters % 4] ?? ""].filter(Boolean).join("\u00a0")
  }
}

// Western digits everywhere: a chart's numbers are read beside a tape.
const decimal = (locale: string, digits: number): Intl.NumberFormat =>
  new Intl.NumberFormat(locale, { maximumFractionDigits: digits, useGrouping: false, numberingSystem: "latn" })
