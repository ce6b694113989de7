import { type Table } from "../../table"

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
