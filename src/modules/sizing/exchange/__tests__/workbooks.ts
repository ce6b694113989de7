import { strToU8, zipSync, type Zippable } from "fflate"

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
const RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships"
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"

/** Text of the parts that a test wants to be otherwise; each is the whole part. */
export type Parts = {
  /** Of the first sheet: the rows alone, unless it starts with `<?xml`. */
  sheet?: string
  sharedTexts?: string
  styles?: string
  /** Any other parts, or these replaced, by name. */
  more?: Record<string, string | Uint8Array>
}

const relation = (id: string, type: string, target: string) =>
  `<Relationship Id="${id}" Type="${OFFICE}/${type}" Target="${target}"/>`

/** A workbook as spreadsheets write it, part by part. */
export function workbook({ sheet = "", sharedTexts, styles, more = {} }: Parts = {}, level: 0 | 6 | 9 = 6): Buffer {
  const parts: Record<string, string | Uint8Array> = {
    "[Content_Types].xml": "<Types/>",
    "_rels/.rels": `<Relationships xmlns="${RELATIONS}">${relation("rId1", "officeDocument", "xl/workbook.xml")}</Relationships>`,
    "xl/workbook.xml": `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets><sheet name="Sizes" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    "xl/_rels/workbook.xml.rels": `<Relationships>${relation("rId1", "worksheet", "worksheets/sheet1.xml")}${relation("rId2", "sharedStrings", "sharedStrings.xml")}${relation("rId3", "styles", "styles.xml")}</Relationships>`,
    "xl/worksheets/sheet1.xml": sheet.startsWith("<?xml")
      ? sheet
      : `<worksheet xmlns="${MAIN}"><dimension ref="A1:XFD1048576"/><sheetData>${sheet}</sheetData></worksheet>`,
    ...(sharedTexts !== undefined && { "xl/sharedStrings.xml": sharedTexts }),
    ...(styles !== undefined && { "xl/styles.xml": styles }),
    ...more,
  }
  const files: Zippable = {}
  for (const [name, part] of Object.entries(parts)) files[name] = typeof part === "string" ? strToU8(part) : part
  return Buffer.from(zipSync(files, { level }))
}

export const textCell = (address: string, text: string) => `<c r="${address}" t="inlineStr"><is><t>${text}</t></is></c>`

export const numberCell = (address: string, value: number) => `<c r="${address}"><v>${value}</v></c>`

/** `rows` rows of `columns` cells each; what `cell` makes of an address and a running number. */
export function grid(rows: number, columns: number, cell: (address: string, index: number) => string): string {
  const names = Array.from({ length: columns }, (_, column) => columnName(column))
  const lines = Array.from({ length: rows }, (_, row) => {
    const cells = names.map((name, column) => cell(`${name}${row + 1}`, row * columns + column))
    return `<row r="${row + 1}">${cells.join("")}</row>`
  })
  return lines.join("")
}

function columnName(column: number): string {
  const rest = Math.floor(column / 26)
  return (rest > 0 ? columnName(rest - 1) : "") + String.fromCharCode(65 + (column % 26))
}

/** The central directory's entry of a part: where its flags, sizes and names stand. */
export function directoryEntry(file: Buffer, name: string): number {
  for (let at = file.indexOf("PK\u0001\u0002", 0, "latin1"); at >= 0; at = file.indexOf("PK\u0001\u0002", at + 4, "latin1")) {
    if (file.toString("latin1", at + 46, at + 46 + file.readUInt16LE(at + 28)) === name) return at
  }
  throw new Error(`no part ${name}`)
}
