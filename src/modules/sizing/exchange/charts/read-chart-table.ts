import {
  type Axis,
  type Basis,
  type ChartCell,
  type ChartRow,
  type LengthUnit,
  type MeasurementUnit,
  type SizeChartDocument,
  type SizeScale,
} from "../../rules"
import { cellAddress, cellText, isBlankRow, type Table, type TableFault } from "../table"
import { chartPoints } from "./chart-points"
import { readCell, readEnd } from "./read-cell"
import { type ChartColumn } from "./read-header"
import { type ChartLayout, NO_VALUE, readLayout } from "./read-layout"
import { findRowSize, inScaleOrder } from "./row-size"

export type ChartTableOptions = {
  scale: SizeScale
  basis: Basis
  /** Of numbers that neither their cell, nor their column, nor the corner of the table has a unit for. */
  unit: LengthUnit
  /** Language of titles that are no title of the library. (Default: "en") */
  locale?: string
  /** Whose texts, and roles and weights where the table has none, are kept. */
  previous?: SizeChartDocument
}

/**
 * The chart a table holds: a column of sizes, and a column a point or one each for its min and max. All its faults, or the document; nothing
 * in between. Rows come out in the order of the scale. Whether the chart may be published is another question: see `validateChart`.
 */
export function readChartTable(
  table: Table,
  options: ChartTableOptions
): { document: SizeChartDocument } | { faults: TableFault[] } {
  const layout = readLayout(table, options.basis)
  const unit = layout.unit ?? options.unit
  const { rows, axes, faults } = readRows({ table, layout, scale: options.scale, unit })
  const all = [...layout.faults, ...faults]
  if (all.length === 0 && (rows.length === 0 || layout.columns.size === 0)) {
    all.push({
      cell: "A1",
      code: "EMPTY_TABLE",
      message: "The table needs a column of sizes and at least one of a point of measure",
    })
  }
  if (all.length > 0) return { faults: all }
  const document: SizeChartDocument = {
    ...options.previous,
    basis: options.basis,
    unit: unit === "in" ? "in" : "cm",
    points: chartPoints({
      columns: [...layout.columns.values()],
      axes,
      previous: options.previous,
      locale: options.locale ?? "en",
    }),
    rows: inScaleOrder(options.scale, rows),
  }
  return { document }
}

type RowsInput = { table: Table; layout: ChartLayout; scale: SizeScale; unit: MeasurementUnit }
type Rows = { rows: ChartRow[]; axes: Map<string, Axis>; faults: TableFault[] }

function readRows({ table, layout, scale, unit }: RowsInput): Rows {
  const read: Rows = { rows: [], axes: new Map(), faults: [] }
  for (let row = layout.firstRow; row < table.length; row++) {
    if (isBlankRow(table[row])) continue
    const size = findRowSize(scale, cellText(table, row, 0), read.rows)
    if ("message" in size) read.faults.push({ cell: cellAddress(row, 0), ...size })
    const axis = "message" in size ? undefined : size.axis
    const cells = readCells({ table, layout, row, unit, axis, read })
    if (!("message" in size)) read.rows.push({ ...size, cells })
  }
  return read
}

type CellsInput = { table: Table; layout: ChartLayout; row: number; unit: MeasurementUnit; axis: Axis | undefined; read: Rows }

function readCells({ table, layout, row, unit, axis, read }: CellsInput): Record<string, ChartCell> {
  const cells: Record<string, ChartCell> = {}
  for (const [index, column] of layout.columns) {
    const text = cellText(table, row, index)
    if (NO_VALUE.test(text)) continue
    const refuse = (fault: Omit<TableFault, "cell">) => read.faults.push({ cell: cellAddress(row, index), ...fault })
    const own = column.axis ?? read.axes.get(column.code) ?? axis
    if (own !== undefined) read.axes.set(column.code, own)
    if (own !== axis && axis !== undefined) refuse({ code: "WRONG_AXIS", message: `${column.title} grades along axis ${own}` })
    const cell = column.end ? joinEnd({ text, column, unit, known: cells[column.code] }) : readCell(text, column, unit)
    if ("message" in cell) refuse(cell)
    else cells[column.code] = cell
  }
  return cells
}

type End = { text: string; column: ChartColumn; unit: MeasurementUnit; known: ChartCell | undefined }

function joinEnd({ text, column, unit, known }: End): ReturnType<typeof readCell> {
  const mm = readEnd(text, column, unit)
  if (typeof mm !== "number") return mm
  const cell = { min_mm: null, max_mm: null, ...known, [column.end === "min" ? "min_mm" : "max_mm"]: mm }
  const isReversed = cell.min_mm !== null && cell.max_mm !== null && cell.min_mm > cell.max_mm
  return isReversed ? { code: "INVALID_MEASUREMENT", message: `${column.title}: the larger end stands first` } : cell
}
