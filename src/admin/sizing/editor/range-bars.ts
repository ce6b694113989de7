import type { Axis, ChartDocument } from "../types"

/** A mark below the picture. */
type End = { mm: number; text: string }

export type RangeBar = { size: string; from: number; to: number; text: string }

/** Ranges of one point by size, in millimeters, and the ends of the picture; an open end reaches the picture's end. */
export function rangeBars(
  { rows, unit }: ChartDocument,
  { axis, point }: { axis: Axis; point: string }
): { bars: RangeBar[]; low: number; high: number; ends: End[] } {
  const cells = rows.flatMap((row) => {
    const cell = row.axis === axis ? row.cells[point] : undefined
    return cell && (cell.min_mm !== null || cell.max_mm !== null) ? [{ size: row.size, ...cell }] : []
  })
  const ends = cells.flatMap(({ min_mm: min, max_mm: max }) => [min, max].filter((end) => end !== null))
  if (ends.length === 0) return { bars: [], low: 0, high: 0, ends: [] }
  const span = Math.max(...ends) - Math.min(...ends)
  const low = Math.min(...ends) - span * 0.05
  const high = Math.max(...ends) + span * 0.05
  const number = (mm: number) => String(Math.round((mm / (unit === "cm" ? 10 : 25.4)) * 10) / 10)
  const bars = cells.map(({ size, min_mm: min, max_mm: max }) => {
    const [from, to] = [min ?? low, max ?? high]
    const shown = min === max ? number(from) : `${min === null ? "" : number(from)}–${max === null ? "" : number(to)}`
    return { size, from: Math.min(from, to), to: Math.max(from, to), text: `${shown} ${unit}` }
  })
  const outermost = [Math.min(...ends), Math.max(...ends)]
  return { bars, low, high, ends: outermost.map((mm) => ({ mm, text: `${number(mm)} ${unit}` })) }
}
