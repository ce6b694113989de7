import { findEase } from "../advice/ease"
import { centerOf, buildColumns, type Column } from "./columns"
import { buildError, buildWarning, type ChartFinding } from "./finding"
import { findBodyPoints } from "./point-kinds"
import type { SizeChartDocument, SizeScale } from "../vocabulary"

/**
 * Rule 8, of a garment chart and the body chart of the same scale: a piece that gives nothing is no smaller than the
 * middle of the body it is for (error), and as much larger as its fit makes usual (warning).
 */
export function eases(garment: SizeChartDocument, body: SizeChartDocument, scale: SizeScale): ChartFinding[] {
  const bodyColumns = buildColumns(body, scale)
  return buildColumns(garment, scale).flatMap((column) => {
    const codes = findBodyPoints(column.point.code)
    const worn = bodyColumns.find(({ point }) => codes.includes(point.code) && point.axis === column.point.axis)
    return worn ? columnFindings(column, worn, { garment, scale }) : []
  })
}

function columnFindings(
  { point, cells }: Column,
  worn: Column,
  { garment, scale }: { garment: SizeChartDocument; scale: SizeScale }
): ChartFinding[] {
  const { stretch = "none", fit } = garment
  const usual = findEase({ point: point.code, fit, stretch, kind: scale.kind })
  const bodies = new Map(worn.cells.map((cell) => [cell.size, centerOf(cell)]))
  return cells.flatMap((cell) => {
    const [piece, body] = [centerOf(cell), bodies.get(cell.size)]
    if (piece === undefined || body === undefined) return []
    const ease_mm = Math.round(piece - body)
    const place = { axis: point.axis, row: cell.size, column: point.code }
    const params = { ease_mm, least_mm: usual.least_mm, most_mm: usual.most_mm }
    if (piece < body && stretch === "none" && usual.least_mm >= 0)
      return [
        buildError(8, "NEGATIVE_EASE", {
          ...place,
          params,
          message: `${cell.size}: ${point.code} is ${-ease_mm} mm smaller than the body`,
        }),
      ]
    if (ease_mm >= usual.least_mm && ease_mm <= usual.most_mm) return []
    const message = `${cell.size}: ${point.code} leaves ${ease_mm} mm of ease, usual are ${usual.least_mm} to ${usual.most_mm} mm`
    return [buildWarning(8, "UNUSUAL_EASE", { ...place, params, message })]
  })
}
