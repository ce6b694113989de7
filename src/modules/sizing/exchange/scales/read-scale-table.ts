import { checkScale, type SizeAxis, type SizeScale, type SizeValue } from "../../rules"
import { cellAddress, cellText, isBlankRow, type Table, type TableFault } from "../table"
import { REQUIRED_COLUMNS, SCALE_COLUMNS, type ScaleColumn } from "./columns"
import { splitTexts } from "./lists"
import { type Cells, readScaleHead, readScaleValue } from "./read-scale-row"

type Draft = {
  row: number
  head: ReturnType<typeof readScaleHead>
  axes: { name: SizeAxis["name"]; values: SizeValue[]; rows: number[] }[]
}

type Reading = { table: Table; places: Map<ScaleColumn, number>; faults: TableFault[]; drafts: Map<string, Draft> }

const HEAD_COLUMNS = SCALE_COLUMNS.slice(1, 9)

/** The scales a table holds, or all its faults; see `SCALE_COLUMNS` for its columns, which may come in any order. */
export function readScaleTable(table: Table): { scales: SizeScale[] } | { faults: TableFault[] } {
  const reading: Reading = { table, places: new Map(), faults: [], drafts: new Map() }
  readColumns(reading)
  if (reading.faults.length === 0) {
    let scale = ""
    for (let row = 1; row < table.length; row++) {
      if (isBlankRow(table[row])) continue
      scale = at(reading, row)("scale") || scale
      readRow(reading, row, scale)
    }
    if (reading.drafts.size === 0 && reading.faults.length === 0) {
      reading.faults.push({ cell: "A1", code: "EMPTY_TABLE", message: "The table has no sizes" })
    }
  }
  const scales = [...reading.drafts.values()].flatMap((draft) => finish(reading, draft))
  return reading.faults.length > 0 ? { faults: reading.faults } : { scales }
}

function readColumns({ table, places, faults }: Reading): void {
  for (const [index, text] of (table[0] ?? []).entries()) {
    const name = text.trim().toLowerCase()
    const column = SCALE_COLUMNS.find((known) => known === name)
    const fault = (code: TableFault["code"], message: string) => faults.push({ cell: cellAddress(0, index), code, message })
    if (name === "") continue
    if (!column) fault("UNKNOWN_COLUMN", `No column ${name}; there are ${SCALE_COLUMNS.join(", ")}`)
    else if (places.has(column)) fault("DUPLICATE_COLUMN", `${name} is there already`)
    else places.set(column, index)
  }
  for (const column of REQUIRED_COLUMNS) {
    if (!places.has(column)) faults.push({ cell: "A1", code: "MISSING_COLUMN", message: `There is no column ${column}` })
  }
}

const at =
  ({ table, places }: Reading, row: number): Cells =>
  (column) => {
    const place = places.get(column)
    return place === undefined ? "" : cellText(table, row, place)
  }

function addFault(reading: Reading, [row, column]: [number, ScaleColumn], code: TableFault["code"], message: string): void {
  reading.faults.push({ cell: cellAddress(row, reading.places.get(column) ?? 0), code, message })
}

function readRow(reading: Reading, row: number, handle: string): void {
  const cells = at(reading, row)
  const refuse = (column: ScaleColumn, message: string) => addFault(reading, [row, column], "INVALID_VALUE", message)
  if (handle === "") return refuse("scale", "The first row of a scale must name it")
  const draft = reading.drafts.get(handle) ?? { row, head: readScaleHead(cells, refuse), axes: [] }
  reading.drafts.set(handle, draft)
  for (const column of HEAD_COLUMNS) {
    const [said, first] = [cells(column), at(reading, draft.row)(column)]
    if (said !== "" && said !== first)
      addFault(reading, [row, column], "CONFLICT", `${handle} has ${JSON.stringify(first)} above`)
  }
  const number = cells("axis") === "" ? 1 : Number(cells("axis"))
  const place = number === 1 || number === 2 ? number - 1 : -1
  if (place < 0 || place > draft.axes.length) return refuse("axis", `Axis ${cells("axis")} is not 1, or 2 after rows of 1`)
  const name = splitTexts(cells("axis_name"))
  if (!name) refuse("axis_name", `${JSON.stringify(cells("axis_name"))} is not of the form "en=Waist; de=Bund"`)
  const axis = draft.axes[place] ?? { name: name && Object.keys(name).length > 0 ? name : { en: "Size" }, values: [], rows: [] }
  draft.axes[place] = axis
  axis.values.push(readScaleValue(cells, refuse, axis.values.length))
  axis.rows.push(row)
}

function finish(reading: Reading, { row, head, axes: [first, second] }: Draft): SizeScale[] {
  if (!first) return []
  const axis = ({ name, values }: typeof first): SizeAxis => ({ name, values })
  const scale: SizeScale = { ...head, axes: second ? [axis(first), axis(second)] : [axis(first)] }
  for (const { code, path, message } of checkScale(scale)) {
    const [, axisPlace, , value, field = "code"] = path.split(".")
    const rowOf = path.startsWith("axes.") ? [first, second][Number(axisPlace)]?.rows[Number(value)] : undefined
    const name = path.startsWith("axes.") ? field : path === "handle" ? "scale" : path
    const column = SCALE_COLUMNS.find((known) => known === name) ?? "code"
    addFault(reading, [rowOf ?? row, column], "INVALID_VALUE", `${code}: ${message}`)
  }
  return [scale]
}
