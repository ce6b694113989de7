import { SizingError } from "../../rules"
import { type Table } from "../table"
import { readCsv } from "./csv"
import { readXlsx } from "./xlsx"

/** A chart or set of scales is a few hundred rows; larger files are something else. */
export const MAX_FILE_BYTES = 5 * 1024 * 1024
export const MAX_CELLS = 200_000

/** The table of a CSV or XLSX file, which of the two by its bytes. At most 5 MB and 200,000 cells; throws INVALID_INPUT. */
export async function readTable(bytes: Uint8Array): Promise<Table> {
  if (bytes.byteLength > MAX_FILE_BYTES) {
    throw new SizingError(
      "INVALID_INPUT",
      "file",
      `The file has ${bytes.byteLength} bytes, at most ${MAX_FILE_BYTES} are allowed`
    )
  }
  const isZip = bytes[0] === 0x50 && bytes[1] === 0x4b
  const table = isZip ? await readXlsx(bytes) : readCsv(bytes)
  const cells = table.reduce((sum, row) => sum + row.length, 0)
  if (cells > MAX_CELLS) throw new SizingError("INVALID_INPUT", "file", `${cells} cells, at most ${MAX_CELLS} are allowed`)
  return table
}
