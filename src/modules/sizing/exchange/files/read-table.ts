import type { Table } from "../table"
import { readCsv } from "./csv"
import { FileRefusal } from "./file-refusal"
import { FILE_LIMITS } from "./limits"
import { readWorkbook } from "./xlsx/read-workbook"

const ZIP = Buffer.from("PK")
/** Of Excel before 2007, and of a workbook with a password. */
const COMPOUND_FILE = Buffer.from("d0cf11e0a1b11ae1", "hex")

/** The table of a CSV or XLSX file, which of the two by its bytes, within `FILE_LIMITS`. @throws FileRefusal */
export async function readTable(file: Uint8Array): Promise<Table> {
  const bytes = Buffer.from(file.buffer, file.byteOffset, file.byteLength)
  if (bytes.byteLength > FILE_LIMITS.bytes) throw new FileRefusal("FILE_TOO_LARGE")
  const startsWith = (magic: Buffer) => bytes.subarray(0, magic.byteLength).equals(magic)
  if (startsWith(COMPOUND_FILE)) throw new FileRefusal("FILE_PROTECTED")
  return startsWith(ZIP) ? readWorkbook(bytes) : readCsv(bytes)
}
