/** Cells as text, row by row; rows may differ in length. */
export type Table = readonly (readonly string[])[]

/** One thing that keeps a table from being read. `cell` is its address as spreadsheets write it: `B3`. */
export type TableFault = { cell: string; code: TableFaultCode; message: string }

/**
 *   code                | the cell
 *   EMPTY_TABLE         | A1: there is no row or no column of use
 *   MISSING_COLUMN      | A1: a column that every table needs is not there
 *   UNKNOWN_COLUMN      | heads a column that means nothing
 *   DUPLICATE_COLUMN    | heads a column that is there already
 *   MISSING_HEADER      | is blank above values
 *   UNKNOWN_POINT       | names no point of measure
 *   WRONG_BASIS         | names a point of a body in a garment's chart, or the reverse
 *   UNSUPPORTED_POINT   | names weight, which is no length
 *   DUPLICATE_POINT     | heads a point that is there already
 *   MISSING_SIZE        | is blank beside values
 *   UNKNOWN_SIZE        | is no size of the scale
 *   AMBIGUOUS_SIZE      | is a size of both axes
 *   DUPLICATE_SIZE      | is a size that is there already
 *   WRONG_AXIS          | has a value of a point that grades along the other axis
 *   INVALID_MEASUREMENT | is no length
 *   OUT_OF_BOUNDS       | is a length that this point cannot have
 *   INVALID_VALUE       | is none of the values allowed
 *   CONFLICT            | says otherwise than a row above of the same scale
 */
export type TableFaultCode =
  | "EMPTY_TABLE"
  | "MISSING_COLUMN"
  | "UNKNOWN_COLUMN"
  | "DUPLICATE_COLUMN"
  | "MISSING_HEADER"
  | "UNKNOWN_POINT"
  | "WRONG_BASIS"
  | "UNSUPPORTED_POINT"
  | "DUPLICATE_POINT"
  | "MISSING_SIZE"
  | "UNKNOWN_SIZE"
  | "AMBIGUOUS_SIZE"
  | "DUPLICATE_SIZE"
  | "WRONG_AXIS"
  | "INVALID_MEASUREMENT"
  | "OUT_OF_BOUNDS"
  | "INVALID_VALUE"
  | "CONFLICT"

/** Address of a cell, row and column counted from 0: (2, 1) is `B3`. */
export function cellAddress(row: number, column: number): string {
  let letters = ""
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters
  }
  return `${letters}${row + 1}`
}

/** Trimmed text of a cell; empty where the row is shorter. */
export const cellText = (table: Table, row: number, column: number): string => table[row]?.[column]?.trim() ?? ""

export const isBlankRow = (row: readonly string[] | undefined): boolean => (row ?? []).every((cell) => cell.trim() === "")
