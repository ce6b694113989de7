import { type Basis, type MeasurementUnit } from "../../rules"
import { cellAddress, cellText, isBlankRow, type Table, type TableFault } from "../table"
import { type ChartColumn, readHeader, parseUnit } from "./read-header"

const set = (words: string): ReadonlySet<string> => new Set(words.split(","))

/** Heads of the column of sizes, in the four languages, lower case. */
export const SIZE_WORDS = set("size,sizes,größe,groesse,größen,taille,tailles,pointure,talla,tallas,taglia")
export const MIN_WORDS = set("min,min.,minimum,from,von,de,desde,mín,mín.,low")
export const MAX_WORDS = set("max,max.,maximum,to,bis,à,a,hasta,máx,máx.,high")

/** What is written where there is no value. */
export const NO_VALUE = /^(?:|-|–|—|n\/a|x)$/i

/** Where a chart's table has what. `columns` by column; `firstRow` is the first under the head. */
export type ChartLayout = { columns: Map<number, ChartColumn>; firstRow: number; unit?: MeasurementUnit; faults: TableFault[] }

/** The head is looked for in so many rows: a title and notes may stand above it. */
const HEADER_WITHIN = 10

/** Finds the head, of one line or two (points, then min and max under each), and reads its columns. */
export function readLayout(table: Table, basis: Basis): ChartLayout {
  const header = headerRow(table)
  const isDouble = isEndsRow(table, header + 1)
  const firstRow = header + (isDouble ? 2 : 1)
  const layout: ChartLayout = { columns: new Map(), firstRow, faults: [] }
  const unit = parseUnit(cellText(table, header, 0))
  if (unit) layout.unit = unit
  let above = ""
  for (let column = 1; column < width(table); column++) {
    const own = cellText(table, header, column)
    // A merged cell leaves the cells under its right part blank.
    above = own !== "" || !isDouble ? own : above
    if (above === "") {
      if (hasValues(table, firstRow, column))
        addFault(layout, [header, column], "MISSING_HEADER", "A column with values has no head")
      continue
    }
    const read = readHeader(above, basis)
    if ("message" in read) addFault(layout, [header, column], read.code, read.message)
    else addColumn({ layout, header, column, read, end: isDouble ? cellText(table, header + 1, column) : "" })
  }
  return layout
}

type Added = { layout: ChartLayout; header: number; column: number; read: ChartColumn; end: string }

function addColumn({ layout, header, column, read, end }: Added): void {
  const word = end.toLowerCase()
  const side = MIN_WORDS.has(word) ? "min" : MAX_WORDS.has(word) ? "max" : read.end
  const twin = [...layout.columns.values()].find(
    (other) => other.code === read.code && (other.end === side || !other.end || !side)
  )
  if (twin) addFault(layout, [header, column], "DUPLICATE_POINT", `${read.title} is there already`)
  else layout.columns.set(column, side ? { ...read, end: side } : read)
}

function addFault(layout: ChartLayout, [row, column]: [number, number], code: TableFault["code"], message: string): void {
  layout.faults.push({ cell: cellAddress(row, column), code, message })
}

function headerRow(table: Table): number {
  const isHeader = (row: readonly string[]) => SIZE_WORDS.has(bare(row[0] ?? ""))
  const named = table.slice(0, HEADER_WITHIN).findIndex(isHeader)
  return named >= 0
    ? named
    : Math.max(
        0,
        table.findIndex((row) => !isBlankRow(row))
      )
}

const bare = (text: string): string => (text.split(/[([]/, 1)[0] ?? "").trim().toLowerCase()

function isEndsRow(table: Table, row: number): boolean {
  const cells = (table[row] ?? []).slice(1).map((cell) => cell.trim().toLowerCase())
  const words = cells.filter((cell) => cell !== "")
  return words.length > 0 && words.every((cell) => MIN_WORDS.has(cell) || MAX_WORDS.has(cell))
}

const width = (table: Table): number => table.reduce((most, row) => Math.max(most, row.length), 0)

const hasValues = (table: Table, from: number, column: number): boolean =>
  table.slice(from).some((row) => (row[column]?.trim() ?? "") !== "")
