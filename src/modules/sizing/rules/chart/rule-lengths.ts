import { buildError, type ChartFinding, type Place } from "./finding"
import { lengthBounds } from "./point-kinds"
import type { LengthRange, SizeChartDocument } from "../vocabulary"

/** Rule 2: whole millimeters, the smaller first, within what the point can be. */
export function lengths(document: SizeChartDocument): ChartFinding[] {
  return document.rows.flatMap(({ axis, size, cells }) =>
    Object.entries(cells).flatMap(([column, cell]) => cellFindings({ axis, row: size, column }, cell))
  )
}

function cellFindings(place: Place & { column: string }, { min_mm, max_mm }: LengthRange): ChartFinding[] {
  const where = `${place.row}: ${place.column}`
  const limits = [min_mm, max_mm].filter((limit) => limit !== null)
  const bounds = lengthBounds(place.column)
  const outside = limits.find((mm) => mm < bounds.min_mm || mm > bounds.max_mm)
  const broken = limits.find((mm) => !Number.isInteger(mm))
  return [
    ...(min_mm !== null && max_mm !== null && min_mm > max_mm
      ? [
          buildError(2, "MIN_ABOVE_MAX", {
            ...place,
            params: { min_mm, max_mm },
            message: `${where} is from ${min_mm} to ${max_mm} mm`,
          }),
        ]
      : []),
    ...(outside === undefined
      ? []
      : [
          buildError(2, "OUT_OF_BOUNDS", {
            ...place,
            params: { mm: outside, least_mm: bounds.min_mm, most_mm: bounds.max_mm },
            message: `${where} is ${outside} mm, not from ${bounds.min_mm} to ${bounds.max_mm}`,
          }),
        ]),
    ...(broken === undefined
      ? []
      : [
          buildError(2, "NOT_WHOLE_MILLIMETERS", {
            ...place,
            params: { mm: broken },
            message: `${where} is ${broken} mm, not a whole number`,
          }),
        ]),
  ]
}
