import { findCodes, orderedSizes } from "../advice/size-codes"
import { axesOf, buildColumns } from "./columns"
import { buildError, buildWarning, type ChartFinding } from "./finding"
import type { SizeChartDocument, SizeScale } from "../vocabulary"

/**
 * Rule 1: each axis has rows, and one for every size that is sold; every row has a cell at each point that is not for
 * information; a body chart has a primary point on each axis. Sizes of the scale that nobody says are sold may lack a row: a
 * shop need not measure what it does not stock.
 */
export function completeness(document: SizeChartDocument, scale: SizeScale, sold_sizes: readonly string[] = []): ChartFinding[] {
  const sold = new Set(
    sold_sizes.flatMap((size) => Object.entries(findCodes(scale, size) ?? {}).map(([axis, code]) => `${axis} ${code}`))
  )
  return axesOf(scale).flatMap((axis) => {
    const rows = new Set(document.rows.filter((row) => row.axis === axis).map(({ size }) => size))
    const sizes = orderedSizes(scale, axis)
    const hasPrimary = document.points.some((point) => point.axis === axis && point.role === "primary")
    const columns = buildColumns(document, scale).filter(({ point }) => point.axis === axis && point.role !== "info")
    return [
      ...(document.basis === "body" && !hasPrimary
        ? [buildError(1, "NO_PRIMARY_POINT", { axis, message: `Axis ${axis} has no primary point` })]
        : []),
      ...(rows.size === 0 ? [buildError(1, "NO_ROWS", { axis, message: `Axis ${axis} has no row` })] : []),
      ...sizes
        .filter((size) => rows.size > 0 && !rows.has(size))
        .map((row) => {
          const build = sold.has(`${axis} ${row}`) ? buildError : buildWarning
          return build(1, "MISSING_ROW", { axis, row, message: `${row} has no row` })
        }),
      ...columns.flatMap(({ point: { code: column }, cells }) => {
        const filled = new Set(cells.map(({ size }) => size))
        return sizes
          .filter((size) => rows.has(size) && !filled.has(size))
          .map((row) => buildError(1, "MISSING_CELL", { axis, row, column, message: `${row} has no ${column}` }))
      }),
    ]
  })
}
