import { LABEL_GAP_MM } from "./close-gaps"
import { pairNeighbors, type Column, type ColumnCell } from "./columns"
import { buildError, buildWarning, type ChartFinding } from "./finding"
import type { ChartPoint } from "../vocabulary"

/** From this share of the narrower range two ranges overlap too much. */
const MOST_OVERLAP = 0.1

/** Rule 4, of primary points of body charts: ranges, without their upper end, share at most a tenth of the narrower one. */
export const overlaps = (columns: readonly Column[]): ChartFinding[] => primaryPairs(columns, overlap)

/**
 * Rule 5, of the same: no body falls between two ranges. Gaps up to 10 mm are closed when the chart is read and
 * not counted; longer ones are a warning, above `max_gap_mm` an error.
 */
export const gaps = (columns: readonly Column[], max_gap_mm: number): ChartFinding[] =>
  primaryPairs(columns, (point, before, cell) => gap(point, { before, cell, max_gap_mm }))

type PairRule = (point: ChartPoint, before: ColumnCell, cell: ColumnCell) => ChartFinding[]

const primaryPairs = (columns: readonly Column[], rule: PairRule): ChartFinding[] =>
  columns
    .filter(({ point }) => point.role === "primary")
    .flatMap((column) => pairNeighbors(column).flatMap(([before, cell]) => rule(column.point, before, cell)))

function overlap(point: ChartPoint, before: ColumnCell, cell: ColumnCell): ChartFinding[] {
  const [from, to] = [Math.max(low(before), low(cell)), Math.min(high(before), high(cell))]
  const narrower = Math.min(high(before) - low(before), high(cell) - low(cell))
  const shared_mm = to - from
  if (!(shared_mm > 0) || !(narrower > 0)) return []
  const share = Number.isFinite(shared_mm) ? shared_mm / narrower : 1
  return [
    (share > MOST_OVERLAP + 1e-9 ? buildError : buildWarning)(4, "RANGES_OVERLAP", {
      axis: point.axis,
      row: cell.size,
      column: point.code,
      params: { before: before.size, percent: Math.round(share * 100) },
      message: `${cell.size}: ${point.code} overlaps ${before.size}'s by ${Math.round(share * 100)} % of the narrower range`,
    }),
  ]
}

function gap(
  point: ChartPoint,
  { before, cell, max_gap_mm }: { before: ColumnCell; cell: ColumnCell; max_gap_mm: number }
): ChartFinding[] {
  const gap_mm = low(cell) - high(before)
  const areValues = before.min_mm === before.max_mm && cell.min_mm === cell.max_mm
  // Where a row is missing, that is what is wrong.
  if (cell.index - before.index > 1 || areValues || !Number.isFinite(gap_mm) || !(gap_mm > LABEL_GAP_MM)) return []
  return [
    (gap_mm > max_gap_mm ? buildError : buildWarning)(5, "GAP_BETWEEN_RANGES", {
      axis: point.axis,
      row: cell.size,
      column: point.code,
      params: { before: before.size, gap_mm },
      message: `${cell.size}: ${point.code} begins ${gap_mm} mm above ${before.size}'s`,
    }),
  ]
}

const low = ({ min_mm }: ColumnCell): number => min_mm ?? -Infinity
const high = ({ max_mm }: ColumnCell): number => max_mm ?? Infinity
