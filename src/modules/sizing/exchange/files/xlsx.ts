import { SizingError } from "../../rules"
import { type Table } from "../table"

/** A workbook may unpack to this many bytes; more is refused before it is unpacked. */
export const MAX_UNPACKED_BYTES = 50 * 1024 * 1024

/** Rows of a workbook's first sheet; dates as `2026-03-06`. Throws INVALID_INPUT for what is no workbook or unpacks to more than 50 MB. */
export async function readXlsx(bytes: Uint8Array): Promise<Table> {
  const unpacked = unpackedSize(bytes)
  if (unpacked === undefined || unpacked > MAX_UNPACKED_BYTES) {
    throw new SizingError(
      "INVALID_INPUT",
      "file",
      unpacked === undefined ? "The file is no workbook" : `Unpacks to ${unpacked} bytes`
    )
  }
  const { readSheet } = await import("read-excel-file/node")
  try {
    const rows = await readSheet(Buffer.from(bytes))
    return rows.map((row) => row.map(formatValue))
  } catch (cause) {
    throw new SizingError(
      "INVALID_INPUT",
      "file",
      `The file is no workbook: ${cause instanceof Error ? cause.message : String(cause)}`
    )
  }
}

/** A workbook of one sheet, its first row bold; plain numbers are numbers, all else is text and never a formula. */
export async function writeXlsx(table: Table, sheet = "Sheet1"): Promise<Buffer> {
  const { default: writeXlsxFile } = await import("write-excel-file/node")
  const rows = table.map((row, index) =>
    row.map((cell) => {
      if (cell === "") return null
      const style = index === 0 ? ({ fontWeight: "bold" } as const) : {}
      return isPlainNumber(cell) ? { value: Number(cell), type: Number, ...style } : { value: cell, type: String, ...style }
    })
  )
  return writeXlsxFile(rows, { sheet }).toBuffer()
}

const isPlainNumber = (cell: string): boolean => /^\d{1,9}(?:\.\d{1,6})?$/.test(cell) && String(Number(cell)) === cell

function formatValue(cell: unknown): string {
  if (cell === null || cell === undefined) return ""
  if (cell instanceof Date) return cell.toISOString().slice(0, 10)
  return typeof cell === "string" || typeof cell === "number" || typeof cell === "boolean" ? String(cell) : ""
}

const ENTRY = 0x02014b50
const ENTRY_BYTES = 46

/** Bytes a zip file unpacks to by its own directory; undefined for what is no zip. Keeps a small file from filling the memory. */
export function unpackedSize(bytes: Uint8Array): number | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  let total: number | undefined
  for (let at = 0; at + ENTRY_BYTES <= view.byteLength; at++) {
    if (view.getUint8(at) !== 0x50 || view.getUint32(at, true) !== ENTRY) continue
    total = (total ?? 0) + view.getUint32(at + 24, true)
  }
  return total
}
