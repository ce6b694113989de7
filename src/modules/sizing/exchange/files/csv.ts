import { isUtf8 } from "node:buffer"

import { parse } from "csv-parse/sync"
import { stringify } from "csv-stringify/sync"

import { SizingError } from "../../rules"
import { type Table } from "../table"

const DELIMITERS = ["\t", ";", ","] as const
export type CsvDelimiter = (typeof DELIMITERS)[number]

/**
 * Rows of a CSV file in UTF-8 or UTF-16 (by byte order mark) or, where the bytes are not UTF-8, Windows-1252 as Excel saves it. The
 * delimiter is the one of tab, `;` and `,` that the first line with any has most of. Throws INVALID_INPUT for text that is no CSV.
 */
export function readCsv(bytes: Uint8Array): Table {
  const text = decode(bytes)
  const declared = /^sep=([;,\t])\r?\n/i.exec(text)
  const body = declared ? text.slice(declared[0].length) : text
  try {
    const rows = parse(body, { delimiter: declared?.[1] ?? guessDelimiter(body), relax_column_count: true })
    return rows.map((row) => row.map(unguardFormula))
  } catch (cause) {
    throw new SizingError(
      "INVALID_INPUT",
      "file",
      `The file is no CSV: ${cause instanceof Error ? cause.message : String(cause)}`
    )
  }
}

/** A CSV file that Excel opens as it is: UTF-8 with byte order mark, lines of CRLF, formulas made text. */
export function writeCsv(table: Table, delimiter: CsvDelimiter = ","): Buffer {
  const rows = table.map((row) => row.map(guardFormula))
  return Buffer.from(stringify(rows, { bom: true, delimiter, record_delimiter: "\r\n" }), "utf8")
}

function decode(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder("utf-16le").decode(bytes)
  return new TextDecoder(isUtf8(bytes) ? "utf-8" : "windows-1252").decode(bytes)
}

function guessDelimiter(text: string): CsvDelimiter {
  for (const line of text.replace(/"[^"]*"/g, "").split(/\r?\n/, 20)) {
    const counts = DELIMITERS.map((delimiter) => line.split(delimiter).length - 1)
    const most = Math.max(...counts)
    const found = DELIMITERS[counts.indexOf(most)]
    if (found && most > 0) return found
  }
  return ","
}

const STARTS_FORMULA = /^'*[=+\-@\t\r]/
const NUMBER_OR_RANGE = /^[-+]?\d+(?:[.,]\d+)?(?:[-–]\d+(?:[.,]\d+)?)?$/

/** A cell that a spreadsheet would compute gets an apostrophe before it, which makes text of it; numbers and ranges stay. */
const guardFormula = (cell: string): string => (STARTS_FORMULA.test(cell) && !NUMBER_OR_RANGE.test(cell) ? `'${cell}` : cell)

/** Undoes `guardFormula`. */
const unguardFormula = (cell: string): string => (cell.startsWith("'") && STARTS_FORMULA.test(cell) ? cell.slice(1) : cell)
