import { isStorableText } from "../../../../shared/storable-text"
import { cellAddress, type Table } from "../table"
import { FileRefusal } from "./file-refusal"
import { FILE_LIMITS } from "./limits"

/** Builds a table cell by cell and counts first: no cell takes a place before it is known that there is one. */
export class TableBuilder {
  private readonly rows: string[][] = []
  private cells = 0
  private characters = 0

  /** Row and column are counted from 0. @throws FileRefusal */
  put(row: number, column: number, text: string): void {
    if (row >= FILE_LIMITS.rows) throw new FileRefusal("FILE_HAS_TOO_MANY_ROWS")
    if (column >= FILE_LIMITS.columns) throw new FileRefusal("FILE_HAS_TOO_MANY_COLUMNS")
    if (text.length > FILE_LIMITS.cellLength) throw new FileRefusal("FILE_HAS_A_LONG_CELL", cellAddress(row, column))
    // No spreadsheet writes what the database cannot keep.
    if (!isStorableText(text)) throw new FileRefusal("FILE_UNREADABLE", cellAddress(row, column))
    this.characters += text.length
    if (this.characters > FILE_LIMITS.characters) throw new FileRefusal("FILE_HAS_TOO_MUCH_TEXT")
    this.cells += Math.max(0, column + 1 - (this.rows[row]?.length ?? 0))
    if (this.cells > FILE_LIMITS.cells) throw new FileRefusal("FILE_HAS_TOO_MANY_CELLS")
    this.place(row, column)[column] = text
  }

  toTable(): Table {
    return this.rows
  }

  private place(row: number, column: number): string[] {
    while (this.rows.length < row) this.rows.push([])
    const cells = (this.rows[row] ??= [])
    while (cells.length < column) cells.push("")
    return cells
  }
}
