import { isUtf8 } from "node:buffer"
import { Readable } from "node:stream"

import { CsvError, parse } from "csv-parse"
import { stringify } from "csv-stringify/sync"

import { type Table } from "../table"
import { FileRefusal } from "./file-refusal"
import { TableBuilder } from "./table-builder"

const DELIMITERS = ["\t", ";", ","] as const
export type CsvDelimiter = (typeof DELIMITERS)[number]

/**
 * Rows of a CSV file in UTF-8 or UTF-16 (by byte order mark) or, where the bytes are not UTF-8, Windows-1252 as Excel saves it. The
 * delimiter is the one of tab, `;` and `,` that the first line with any has most of. Throws FileRefusal for text that is no CSV.
 */
export async function readCsv(bytes: Uint8Array): Promise<Table> {
  const text = decode(bytes)
  const declared = /^sep=([;,\t])\r?\n/i.exec(text)
  const body = declared ? text.slice(declared[0].length) : text
  const parser = parse({
    delimiter: declared?.[1] ?? guessDelimiter(body.slice(0, HEAD)),
    relax_column_count: true,
    max_record_size: LONGEST_RECORD,
  })
  const table = new TableBuilder()
  let row = 0
  try {
    for await (const cells of Readable.from(chunks(Buffer.from(body))).pipe(parser)) {
      for (const [column, cell] of (cells as string[]).entries()) table.put(row, column, unguardFormula(cell))
      row++
    }
  } catch (error) {
    throw toRefusal(error)
  }
  return table.toTable()
}

/** Bytes of a row; what a quote without its second one runs on for. */
const LONGEST_RECORD = 1_000_000
/** Characters in which the delimiter is looked for. */
const HEAD = 64 * 1024

/** So that a row too many ends the reading, not only the building. */
function* chunks(bytes: Buffer): Generator<Buffer> {
  for (let at = 0; at < bytes.byteLength; at += HEAD) yield bytes.subarray(at, at + HEAD)
}

function toRefusal(error: unknown): unknown {
  if (!(error instanceof CsvError)) return error
  if (error.code === "CSV_MAX_RECORD_SIZE") return new FileRefusal("FILE_HAS_A_LONG_CELL")
  return new FileRefusal("FILE_UNREADABLE", error.message)
}

/** A CSV file that Excel opens as it is: UTF-8 with byte order mark, lines of CRLF, formulas made text. */
export function writeCsv(table: Table, delimiter: CsvDelimiter = ","): Buffer {
  const rows = table.map((row) => row.map(guardFormula))
  return Buffer.from(stringify(rows, { bom: true, delimiter, record_delimiter: "\r\n" }), "utf8")
}

function decode(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder("utf-16le").decode(bytes)
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder("utf-16be").decode(bytes)
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
