import type { ChartCell, SizeChartDocument } from "../vocabulary"

/** Gaps up to this come from whole centimeters on labels, 86-93 and 94-101, and mean nothing. */
export const LABEL_GAP_MM = 10

/**
 * The document with gaps of at most 10 mm between neighboring ranges of a point closed at their middle, rounded up to
 * a whole millimeter. `entered` stays. Only of body charts, and only between two ranges: single values mean themselves.
 */
export function closeGaps(document: SizeChartDocument): SizeChartDocument {
  if (document.basis !== "body") return document
  const rows = document.rows.map((row) => ({ ...row, cells: { ...row.cells } }))
  for (const { code, axis } of document.points) {
    const column = rows.filter((row) => row.axis === axis && isRange(row.cells[code]))
    column.sort((a, b) => lowEnd(a.cells[code]) - lowEnd(b.cells[code]))
    column.forEach((row, index) => {
      const next = column[index + 1]
      const [lower, upper] = [row.cells[code], next?.cells[code]]
      if (!next || !lower || !upper || lower.max_mm === null || upper.min_mm === null) return
      const gap = upper.min_mm - lower.max_mm
      if (!(gap > 0 && gap <= LABEL_GAP_MM)) return
      const middle = Math.ceil((lower.max_mm + upper.min_mm) / 2)
      row.cells[code] = { ...lower, max_mm: middle }
      next.cells[code] = { ...upper, min_mm: middle }
    })
  }
  return { ...document, rows }
}

const isRange = (cell: ChartCell | undefined): boolean =>
  cell !== undefined && (cell.min_mm === null || cell.min_mm !== cell.max_mm)

const lowEnd = (cell: ChartCell | undefined): number => cell?.min_mm ?? -Infinity
