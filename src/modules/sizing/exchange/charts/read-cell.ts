import {
  type ChartCell,
  type LengthRange,
  type MeasurementUnit,
  parseMeasurement,
  pointOfMeasure,
  SizingError,
} from "../../rules"
import { type TableFaultCode } from "../table"
import { type ChartColumn } from "./read-header"

export type CellFault = { code: TableFaultCode; message: string }

/** A cell as a girth or length in millimeters; flat measures are doubled. `text` is kept as it was typed. */
export function readCell(text: string, column: ChartColumn, unit: MeasurementUnit): ChartCell | CellFault {
  try {
    const range = parseMeasurement(text, { unit: column.unit ?? unit, field: column.code, times: column.flat ? 2 : 1 })
    return outOfBounds(range, column, text) ?? { ...range, entered: text }
  } catch (error) {
    if (error instanceof SizingError) return { code: "INVALID_MEASUREMENT", message: error.message }
    throw error
  }
}

/** One end of a range that has a column of its own. */
export function readEnd(text: string, column: ChartColumn, unit: MeasurementUnit): number | CellFault {
  const cell = readCell(text, column, unit)
  if ("message" in cell) return cell
  if (cell.min_mm === null || cell.min_mm !== cell.max_mm) {
    return { code: "INVALID_MEASUREMENT", message: `${JSON.stringify(text)} is a range where one end is asked for` }
  }
  return cell.min_mm
}

function outOfBounds(
  { min_mm: min, max_mm: max }: LengthRange,
  { code, title }: ChartColumn,
  text: string
): CellFault | undefined {
  const bounds = pointOfMeasure(code)?.bounds_mm
  if (!bounds) return undefined
  const isOutside = [min, max].some((mm) => mm !== null && (mm < bounds.min || mm > bounds.max))
  const message = `${title}: ${JSON.stringify(text)} is not between ${bounds.min} and ${bounds.max} mm`
  return isOutside ? { code: "OUT_OF_BOUNDS", message } : undefined
}
