import { FILE_LIMITS } from "./limits"

const count = (value: number): string => value.toLocaleString("en-US")
const megabytes = (value: number): string => `${value / 1024 / 1024} MB`

const COPY = "Copy the table into a new workbook and import that"

/** What is wrong with a file as a whole, and what the merchant does about it. */
const MESSAGES = {
  FILE_TOO_LARGE: `The file is larger than ${megabytes(FILE_LIMITS.bytes)}. ${COPY}, or save it as CSV`,
  FILE_UNREADABLE: "The file is no CSV and no Excel workbook. Open it in your spreadsheet and save it as one of them",
  FILE_PROTECTED:
    "The file has a password or is of an Excel before 2007. Save it as an Excel workbook (.xlsx) without a password, or as CSV",
  FILE_HAS_TOO_MANY_ROWS: `The table has more than ${count(FILE_LIMITS.rows)} rows. Delete the rows below the table`,
  FILE_HAS_TOO_MANY_COLUMNS: `The table has more than ${count(FILE_LIMITS.columns)} columns. Delete the columns beside the table`,
  FILE_HAS_TOO_MANY_CELLS: `The table has more than ${count(FILE_LIMITS.cells)} cells. Import it in parts`,
  FILE_HAS_TOO_MUCH_TEXT: `The table has more than ${count(FILE_LIMITS.characters)} characters, or the workbook more than ${count(FILE_LIMITS.sharedTexts)} texts. ${COPY}, in parts`,
  FILE_HAS_A_LONG_CELL: `A cell has more than ${count(FILE_LIMITS.cellLength)} characters. Shorten it; in a CSV file, look for a quote without its second one`,
  FILE_UNPACKS_TOO_LARGE: `The workbook unpacks to more than ${megabytes(FILE_LIMITS.unpackedBytes)}, or far beyond its size. ${COPY}`,
  FILE_HAS_TOO_MANY_PARTS: `The workbook has more than ${count(FILE_LIMITS.parts)} sheets, pictures and other parts. ${COPY}`,
  FILE_NEEDS_TOO_MUCH_MEMORY: `Reading the file takes too much memory. ${COPY}`,
  FILE_TAKES_TOO_LONG: `Reading the file takes longer than ${FILE_LIMITS.timeMs / 1_000} seconds. ${COPY}, in parts`,
} as const

export type FileRefusalCode = keyof typeof MESSAGES

/** A file that no table can be read from. */
export class FileRefusal extends Error {
  override readonly name = "FileRefusal"
  /** Of the request. */
  readonly field = "file"
  constructor(
    readonly code: FileRefusalCode,
    /** Where in the file, where somebody can look. */
    where?: string
  ) {
    super(where ? `${MESSAGES[code]} (${where})` : MESSAGES[code])
  }
}
