import type { ChartCell, GridCell, LengthUnit } from "../types"

const MM: Record<LengthUnit, number> = { cm: 10, in: 25.4 }

type CellFormat = { unit: LengthUnit; isFlat: boolean }

/** What a cell shows: the text as typed, or the length in the chart's unit where nobody typed one. */
export function cellText(cell: GridCell | undefined, format: CellFormat): string {
  if (cell === undefined) return ""
  return typeof cell === "string" ? cell : lengthText(cell, format)
}

function lengthText({ min_mm: min, max_mm: max }: ChartCell, { unit, isFlat }: CellFormat): string {
  const number = (mm: number) => String(Math.round((mm / MM[unit] / (isFlat ? 2 : 1)) * 100) / 100)
  if (min === null) return max === null ? "" : `<${number(max)}`
  if (max === null) return `${number(min)}+`
  return min === max ? number(min) : `${number(min)}-${number(max)}`
}

const SUFFIX = /(?<!\s)\s*(?:cm|mm|inches|inch|in|zoll|["”″])\.?\s*$/i

/**
 * A typed text that means the same after the chart's unit changed: nothing is converted, the old unit is written behind it.
 *
 *   typed in cm | the chart is in inches now
 *   `86-94`     | `86-94 cm`
 *   `34"`       | `34"`
 *   `34 in`     | `34`, back in the unit it was typed in
 */
export function keepUnit(text: string, from: LengthUnit, to: LengthUnit): string {
  if (from === to || !/\d/.test(text)) return text
  if (!SUFFIX.test(text)) return `${text.trimEnd()} ${from}`
  const own = text.trimEnd()
  return own.endsWith(` ${to}`) ? own.slice(0, -to.length - 1) : text
}
