import { FileRefusal } from "../file-refusal"
import { parseXml } from "./parse-xml"
import { TextCollector } from "./text-collector"
import type { ZipParts } from "./zip-parts"

/** A cell as the sheet has it; row and column from 0. */
export type SheetCell = { row: number; column: number; type: string; style: number; value: string; text: string }

/** Reads the cells of a sheet one by one; what the sheet says of its own size counts for nothing. @throws FileRefusal */
export async function readSheetCells(zip: ZipParts, name: string, onCell: (cell: SheetCell) => void): Promise<void> {
  const part = await zip.read(name)
  if (!part) throw new FileRefusal("FILE_UNREADABLE")
  const inline = new TextCollector()
  let [row, column] = [-1, -1]
  let cell: SheetCell | undefined
  let inValue = false
  await parseXml(part, {
    open(element, { r, t = "n", s = "0" }) {
      if (element === "row") [row, column] = [r === undefined ? row + 1 : parseRow(r), -1]
      else if (element === "c") {
        const at = r === undefined ? { row, column: column + 1 } : parseAddress(r)
        ;({ row, column } = at)
        cell = { ...at, type: t, style: Number(s), value: "", text: "" }
        inline.clear()
      } else if (element === "v") inValue = true
      else inline.open(element)
    },
    close(element) {
      inline.close(element)
      if (element === "v") inValue = false
      if (element !== "c" || !cell) return
      onCell({ ...cell, text: inline.value })
      cell = undefined
    },
    text(text) {
      if (!cell) return
      if (!inValue) inline.add(text)
      // Longer than any number; of a formula's text the builder of the table refuses more than it takes.
      else if (cell.value.length <= MAX_VALUE) cell.value += text
    },
  })
}

const MAX_VALUE = 100_000

function parseRow(text: string): number {
  const row = Number(text)
  if (!Number.isInteger(row) || row < 1) throw new FileRefusal("FILE_UNREADABLE")
  return row - 1
}

/** (2, 1) for `B3`. */
function parseAddress(text: string): { row: number; column: number } {
  const [, letters, digits] = /^([a-z]{1,3})(\d{1,7})$/i.exec(text) ?? []
  if (letters === undefined || digits === undefined) throw new FileRefusal("FILE_UNREADABLE")
  let column = 0
  for (const letter of letters.toUpperCase()) column = column * 26 + letter.charCodeAt(0) - 64
  return { row: parseRow(digits), column: column - 1 }
}
