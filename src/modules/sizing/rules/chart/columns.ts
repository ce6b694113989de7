import { orderedSizes } from "../advice/size-codes"
import type { Axis, ChartPoint, ChartRow, LengthRange, SizeChartDocument, SizeScale } from "../vocabulary"

/** One size's cell in a column; `index` is the size's place on its axis, from 0. */
export type ColumnCell = LengthRange & { size: string; index: number }

/** A point and its cells in the order of the scale; sizes without a cell, or not of the scale, are missing. */
export type Column = { point: ChartPoint; cells: ColumnCell[] }

/** Columns of the chart; of rows given twice the first one counts. */
export function buildColumns(document: SizeChartDocument, scale: SizeScale): Column[] {
  return document.points.map((point) => {
    const cells = new Map<string, ChartRow["cells"]>()
    for (const row of document.rows) if (row.axis === point.axis && !cells.has(row.size)) cells.set(row.size, row.cells)
    const sizes = orderedSizes(scale, point.axis)
    return {
      point,
      cells: sizes.flatMap((size, index) => {
        const row = cells.get(size)
        const cell = row && Object.hasOwn(row, point.code) ? row[point.code] : undefined
        return cell ? [{ ...cell, size, index }] : []
      }),
    }
  })
}

/** Neighboring cells in order, each with the one before. */
export const pairNeighbors = ({ cells }: Column): (readonly [ColumnCell, ColumnCell])[] =>
  cells.slice(1).flatMap((cell, index) => {
    const before = cells[index]
    return before ? [[before, cell] as const] : []
  })

/** Middle of a range; undefined when an end is open. */
export const centerOf = ({ min_mm, max_mm }: LengthRange): number | undefined =>
  min_mm === null || max_mm === null ? undefined : (min_mm + max_mm) / 2

/** The axes a scale has. */
export const axesOf = (scale: SizeScale): Axis[] => (scale.axes.length === 2 ? [1, 2] : [1])
