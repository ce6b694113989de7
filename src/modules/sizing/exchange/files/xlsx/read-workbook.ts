import type { Table } from "../../table"
import { FileRefusal } from "../file-refusal"
import { TableBuilder } from "../table-builder"
import { readDateStyles } from "./date-styles"
import { readSharedTexts } from "./shared-texts"
import { readSheetCells, type SheetCell } from "./sheet-cells"
import { findParts } from "./workbook-parts"
import { ZipParts } from "./zip-parts"

/**
 * Rows of a workbook's first sheet; dates as `2026-03-06`. Read part by part as it unpacks: the libraries that read whole workbooks
 * make a table as large as the farthest cell says, and none of them that streams is kept up.
 *
 * @throws FileRefusal
 */
export async function readWorkbook(bytes: Buffer): Promise<Table> {
  try {
    return await readFirstSheet(await ZipParts.open(bytes))
  } catch (error) {
    if (error instanceof FileRefusal) throw error
    throw new FileRefusal("FILE_UNREADABLE")
  }
}

async function readFirstSheet(zip: ZipParts): Promise<Table> {
  const parts = await findParts(zip)
  const sharedTexts = await readSharedTexts(zip, parts.sharedTexts)
  const dates = await readDateStyles(zip, parts.styles)
  const table = new TableBuilder()
  await readSheetCells(zip, parts.sheet, (cell) => {
    const text = formatCell(cell, { sharedTexts, dates, isFrom1904: parts.isFrom1904 })
    // Millions of cells may have a color and no value.
    if (text !== "") table.put(cell.row, cell.column, text)
  })
  return table.toTable()
}

type Facts = { sharedTexts: readonly string[]; dates: ReadonlySet<number>; isFrom1904: boolean }

function formatCell({ type, style, value, text }: SheetCell, { sharedTexts, dates, isFrom1904 }: Facts): string {
  if (type === "inlineStr") return text
  if (type === "s") return value === "" ? "" : (sharedTexts[Number(value)] ?? "")
  if (type === "b") return value === "1" ? "true" : value === "0" ? "false" : value
  if (type === "d") return value.slice(0, 10)
  const number = Number(value)
  if (type !== "n" || value === "" || !Number.isFinite(number)) return value
  return dates.has(style) ? formatDay(isFrom1904 ? number + 1_462 : number) : String(number)
}

const MS_PER_DAY = 86_400_000
/** 1970-01-01 in the days of a workbook. */
const EPOCH = 25_569
/** Workbooks count February 29th, 1900, which never was. */
const LEAP_DAY = 60
/** 9999-12-31. */
const LAST_DAY = 2_958_465

function formatDay(day: number): string {
  if (day < 0 || day > LAST_DAY) return String(day)
  return new Date(Math.round(((day < LEAP_DAY ? day + 1 : day) - EPOCH) * MS_PER_DAY)).toISOString().slice(0, 10)
}
