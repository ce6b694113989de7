import { centerOf, pairNeighbors, type Column, type ColumnCell } from "./columns"
import { buildError, buildWarning, type ChartFinding } from "./finding"

/**
 * Rule 3, of body charts: from size to size neither end of a range falls, and the middle of a primary point rises. Of
 * other points two neighbors may be equal, which is only a warning.
 */
export const order = (columns: readonly Column[]): ChartFinding[] =>
  columns
    .filter(({ point }) => point.role !== "info")
    .flatMap((column) => pairNeighbors(column).flatMap(([before, cell]) => pairFindings(column, before, cell)))

function pairFindings({ point }: Column, before: ColumnCell, cell: ColumnCell): ChartFinding[] {
  const place = { axis: point.axis, row: cell.size, column: point.code, params: { before: before.size } }
  const where = `${cell.size}: ${point.code}`
  if (isBelow(cell.min_mm, before.min_mm) || isBelow(cell.max_mm, before.max_mm))
    return [buildError(3, "DECREASING", { ...place, message: `${where} is smaller than ${before.size}'s` })]
  const [lower, upper] = [centerOf(before), centerOf(cell)]
  if (lower === undefined || upper === undefined || upper > lower) return []
  return point.role === "primary"
    ? [buildError(3, "CENTER_NOT_INCREASING", { ...place, message: `${where} is no larger than ${before.size}'s` })]
    : [buildWarning(3, "EQUAL_NEIGHBORS", { ...place, message: `${where} is the same as ${before.size}'s` })]
}

const isBelow = (mm: number | null, before: number | null): boolean => mm !== null && before !== null && mm < before
