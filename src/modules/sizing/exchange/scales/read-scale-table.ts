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

type ParseState = { table: Table; places: Map<ScaleColumn, number>; faults: TableFault[]; drafts: Map<string, Draft> }

const HEAD_COLUMNS = SCALE_COLUMNS.slice(1, 9)

/** The scales a table holds, or all its faults; see `SCALE_COLUMNS` for its columns, which may come in any order. */
export function readScaleTable(table: Table): { scales: SizeScale[] } | { faults: TableFault[] } {
  const state: ParseState = { table, places: new Map(), faults: [], drafts: new Map() }
  readColumns(state)
  if (state.faults.length === 0) {
    let scale = ""
    for (let row = 1; row < table.length; row++) {
      if (isBlankRow(table[row])) continue
      scale = at(state, row)("scale") || scale
      readRow(state, row, scale)
    }
    if (state.drafts.size === 0 && state.faults.length === 0) {
      state.faults.push({ cell: "A1", code: "EMPTY_TABLE", message: "The table has no sizes" })
    }
  }
  const scales = [...state.drafts.values()].flatMap((draft) => finish(state, draft))
  return state.faults.length > 0 ? { faults: state.faults } : { scales }
}

function readColumns({ table, places, faults }: ParseState): void {
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
  ({ table, places }: ParseState, row: number): Cells =>
  (column) => {
    const place = places.get(column)
    return place === undefined ? "" : cellText(table, row, place)
  }

function addFault(state: ParseState, [row, column]: [number, ScaleColumn], code: TableFault["code"], message: string): void {
  state.faults.push({ cell: cellAddress(row, state.places.get(column) ?? 0), code, message })
}

function readRow(state: ParseState, row: number, handle: string): void {
  const cells = at(state, row)
  const refuse = (column: ScaleColumn, message: string) => addFault(state, [row, column], "INVALID_VALUE", message)
  if (handle === "") return refuse("scale", "The first row of a scale must name it")
  const draft = state.drafts.get(handle) ?? { row, head: readScaleHead(cells, refuse), axes: [] }
  state.drafts.set(handle, draft)
  for (const column of HEAD_COLUMNS) {
    const [text, first] = [cells(column), at(state, draft.row)(column)]
    if (text !== "" && text !== first) addFault(state, [row, column], "CONFLICT", `${handle} has ${JSON.stringify(first)} above`)
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

function finish(state: ParseState, { row, head, axes: [first, second] }: Draft): SizeScale[] {
  if (!first) return []
  const axis = ({ name, values }: typeof first): SizeAxis => ({ name, values })
  const scale: SizeScale = { ...head, axes: second ? [axis(first), axis(second)] : [axis(first)] }
  for (const { code, path, message } of checkScale(scale)) {
    const [, axisPlace, , value, field = "code"] = path.split(".")
    const rowAt = path.startsWith("axes.") ? [first, second][Number(axisPlace)]?.rows[Number(value)] : undefined
    const name = path.startsWith("axes.") ? field : path === "handle" ? "scale" : path
    const column = SCALE_COLUMNS.find((known) => known === name) ?? "code"
    addFault(state, [rowAt ?? row, column], "INVALID_VALUE", `${code}: ${message}`)
  }
  return [scale]
}
