import type { FileRefusalCode } from "../files/file-refusal"
import { FILE_LIMITS } from "../files/limits"
import { directoryEntry, grid, numberCell, textCell, workbook } from "./workbooks"

const MB = 1024 * 1024
const SHEET = "xl/worksheets/sheet1.xml"

const sheetOf = (text: string) => `<?xml version="1.0"?>${text}`
const row = (number: number, cells: string) => `<row r="${number}">${cells}</row>`
const repeat = (text: string, bytes: number) => Buffer.from(text.repeat(Math.floor(bytes / text.length)))

/** 100 MB of blanks in 100 kB. */
const bomb = () => workbook({ sheet: sheetOf(`<worksheet>${" ".repeat(100 * MB)}</worksheet>`) }, 9)

function patched(file: Buffer, name: string, patch: (entry: number, file: Buffer) => void): Buffer {
  patch(directoryEntry(file, name), file)
  return file
}

const laughs = Array.from({ length: 9 }, (_, level) => `<!ENTITY l${level + 1} "${`&l${level};`.repeat(10)}">`).join("")

/** Files that must be refused, by what they try; each by its own limit. */
export const HOSTILE_FILES: [name: string, code: FileRefusalCode, file: () => Buffer][] = [
  [
    "a workbook of two cells far apart",
    "FILE_HAS_TOO_MANY_ROWS",
    () => workbook({ sheet: row(1, numberCell("A1", 1)) + row(20_000, numberCell("XFD20000", 1)) }),
  ],
  [
    "a workbook whose one cell is the last there can be",
    "FILE_HAS_TOO_MANY_ROWS",
    () => workbook({ sheet: row(1_048_576, numberCell("XFD1048576", 1)) }),
  ],
  ["a workbook of 16,384 columns", "FILE_HAS_TOO_MANY_COLUMNS", () => workbook({ sheet: grid(1, 16_384, numberCell) })],
  [
    "a workbook whose rows each have one cell far to the right",
    "FILE_HAS_TOO_MANY_CELLS",
    () =>
      workbook({
        sheet: Array.from({ length: 10_000 }, (_, index) => row(index + 1, numberCell(`ALL${index + 1}`, index))).join(""),
      }),
  ],
  ["a workbook that unpacks to 100 MB", "FILE_UNPACKS_TOO_LARGE", bomb],
  [
    "a workbook that unpacks to 100 MB and says 1 kB",
    "FILE_UNREADABLE",
    () => patched(bomb(), SHEET, (entry, file) => file.writeUInt32LE(1_000, entry + 24)),
  ],
  [
    "a workbook of random parts that unpack to 40 MB",
    "FILE_UNPACKS_TOO_LARGE",
    () => workbook({ sheet: sheetOf(`<worksheet>${"<a/><b/><c/> <d></d>".repeat(2.1 * MB)}</worksheet>`) }, 6),
  ],
  ["a workbook with a zip in place of its sheet", "FILE_UNREADABLE", () => workbook({ more: { [SHEET]: bomb() } })],
  [
    "a workbook of 2,000 parts",
    "FILE_HAS_TOO_MANY_PARTS",
    () => workbook({ more: Object.fromEntries(Array.from({ length: 2_000 }, (_, index) => [`xl/media/${index}.png`, "x"])) }),
  ],
  [
    "a workbook that shows one long text 100,000 times",
    "FILE_HAS_TOO_MUCH_TEXT",
    () =>
      workbook({
        sharedTexts: `<sst><si><t>${"x".repeat(10_000)}</t></si></sst>`,
        sheet: grid(1_000, 100, (address) => `<c r="${address}" t="s"><v>0</v></c>`),
      }),
  ],
  [
    "a workbook that stores 600,000 texts for no cell",
    "FILE_HAS_TOO_MUCH_TEXT",
    () =>
      workbook({
        sharedTexts: `<sst>${Array.from({ length: 600_000 }, (_, index) => `<si><t>${index * 7_919}</t></si>`).join("")}</sst>`,
      }),
  ],
  [
    "a workbook with a cell of a million letters",
    "FILE_HAS_A_LONG_CELL",
    () => workbook({ sheet: row(1, textCell("A1", "abcdefghij".repeat(100_000))) }),
  ],
  [
    "a workbook with an entity of entities of entities",
    "FILE_UNREADABLE",
    () =>
      workbook({
        sheet: sheetOf(
          `<!DOCTYPE x [<!ENTITY l0 "ha">${laughs}]><worksheet><sheetData>${row(1, textCell("A1", "&l9;"))}</sheetData></worksheet>`
        ),
      }),
  ],
  [
    "a workbook with an entity of another file",
    "FILE_UNREADABLE",
    () =>
      workbook({
        sheet: sheetOf(
          `<!DOCTYPE x [<!ENTITY f SYSTEM "file:///etc/passwd">]><worksheet><sheetData>${row(1, textCell("A1", "&f;"))}</sheetData></worksheet>`
        ),
      }),
  ],
  [
    "a workbook of 200,000 elements within each other",
    "FILE_UNREADABLE",
    () => workbook({ sheet: sheetOf(`<worksheet>${"<a>".repeat(200_000)}`) }),
  ],
  [
    "a workbook with an attribute of 900 kB",
    "FILE_UNREADABLE",
    () => workbook({ sheet: `<row r="1" x="${"y".repeat(900_000)}"/>` }),
  ],
  ["a workbook with a cell of no address", "FILE_UNREADABLE", () => workbook({ sheet: row(1, numberCell("ZZZZZ1", 1)) })],
  ["a workbook with a NUL", "FILE_UNREADABLE", () => workbook({ sheet: row(1, textCell("A1", "a_x0000_b")) })],
  ["a workbook with half a sign", "FILE_UNREADABLE", () => workbook({ sheet: row(1, textCell("A1", "a_xD800_b")) })],
  [
    "a workbook with two parts of one name",
    "FILE_UNREADABLE",
    () => workbook({ sheet: row(1, numberCell("A1", 1)), more: { "XL/worksheets/sheet1.xml": "<worksheet/>" } }),
  ],
  [
    "a workbook without a sheet",
    "FILE_UNREADABLE",
    () => workbook({ more: { "xl/workbook.xml": "<workbook><sheets/></workbook>" } }),
  ],
  ["a workbook that was cut off", "FILE_UNREADABLE", () => workbook({ sheet: grid(100, 10, numberCell) }).subarray(0, 2_000)],
  [
    "a workbook whose directory is elsewhere",
    "FILE_UNREADABLE",
    () => {
      const file = workbook({ sheet: row(1, numberCell("A1", 1)) })
      file.writeUInt32LE(7, file.byteLength - 6)
      return file
    },
  ],
  [
    "a workbook whose sheet is encrypted",
    "FILE_PROTECTED",
    () => patched(workbook({ sheet: row(1, numberCell("A1", 1)) }), SHEET, (entry, file) => file.writeUInt16LE(1, entry + 8)),
  ],
  [
    "a workbook with a password",
    "FILE_PROTECTED",
    () => Buffer.concat([Buffer.from("d0cf11e0a1b11ae1", "hex"), Buffer.alloc(4_096)]),
  ],
  ["a zip of nothing", "FILE_UNREADABLE", () => Buffer.concat([Buffer.from("PK\u0005\u0006"), Buffer.alloc(18)])],
  ["5 MB of line breaks", "FILE_HAS_TOO_MANY_ROWS", () => repeat("\n", 5 * MB)],
  ["5 MB of carriage returns", "FILE_HAS_TOO_MANY_ROWS", () => repeat("\r", 5 * MB)],
  ["5 MB of line breaks in UTF-16", "FILE_HAS_TOO_MANY_ROWS", () => Buffer.from(`\ufeff${"\n".repeat(2.4 * MB)}`, "utf16le")],
  ["5 MB of one comma a line", "FILE_HAS_TOO_MANY_ROWS", () => repeat(",\n", 5 * MB)],
  ["5 MB of commas", "FILE_HAS_TOO_MANY_COLUMNS", () => repeat(",", 5 * MB)],
  ["5 MB of tabs", "FILE_HAS_TOO_MANY_COLUMNS", () => repeat("\t", 5 * MB)],
  ["5 MB of quotes", "FILE_HAS_A_LONG_CELL", () => repeat('""', 5 * MB)],
  ["5 MB of one word", "FILE_HAS_A_LONG_CELL", () => repeat("a", 5 * MB)],
  ["rows of 900 cells", "FILE_HAS_TOO_MANY_CELLS", () => Buffer.from(`${"1,".repeat(899)}1\n`.repeat(300))],
  ["5 MB of long cells", "FILE_HAS_TOO_MUCH_TEXT", () => Buffer.from(`${"x".repeat(9_900)}\n`.repeat(520))],
  ["a quote without its second one", "FILE_UNREADABLE", () => Buffer.from('Size,"Chest\nS,86')],
  ["1 MB of NULs", "FILE_UNREADABLE", () => Buffer.concat([Buffer.from("Size\n"), Buffer.alloc(9_000), Buffer.from("\n")])],
  ["UTF-16 that does not say so", "FILE_UNREADABLE", () => Buffer.from("Size,Chest\nS,86", "utf16le")],
  ["a byte too many", "FILE_TOO_LARGE", () => Buffer.alloc(FILE_LIMITS.bytes + 1, 0x31)],
]

/** Tables of shops that are large or unusual, and right: how many rows come out, and one cell. */
export const HONEST_FILES: [name: string, file: () => Buffer, rows: number, cell: [row: number, column: number, text: string]][] =
  [
    [
      "a CSV file of as many cells as may be",
      () => Buffer.from("86.5,".repeat(19).concat("94\n").repeat(10_000)),
      10_000,
      [9_999, 19, "94"],
    ],
    [
      "a CSV file of nearly 5 MB",
      () => Buffer.from(`${`${"x".repeat(25)},`.repeat(19)}end\n`.repeat(10_000)),
      10_000,
      [9_999, 19, "end"],
    ],
    [
      "a workbook of as many cells as may be",
      () => workbook({ sheet: grid(10_000, 20, numberCell) }),
      10_000,
      [9_999, 19, "199999"],
    ],
    [
      "a workbook of as many columns as may be",
      () => workbook({ sheet: grid(200, 1_000, numberCell) }),
      200,
      [199, 999, "199999"],
    ],
    [
      "a workbook with the longest text a cell may have",
      () => workbook({ sheet: row(1, textCell("A1", "x".repeat(10_000))) }),
      1,
      [0, 0, "x".repeat(10_000)],
    ],
    [
      "a workbook that has a color down to its last row",
      () =>
        workbook({
          sheet:
            row(1, numberCell("A1", 42)) +
            Array.from({ length: 500_000 }, (_, index) => `<row r="${index + 2}"><c r="A${index + 2}" s="1"/></row>`).join(""),
        }),
      1,
      [0, 0, "42"],
    ],
    [
      "a workbook with pictures of 4 MB",
      () => workbook({ sheet: row(1, numberCell("A1", 42)), more: { "xl/media/1.png": new Uint8Array(4 * MB) } }, 0),
      1,
      [0, 0, "42"],
    ],
    [
      "a workbook whose second sheet is large",
      () =>
        workbook({ sheet: row(1, numberCell("A1", 42)), more: { "xl/worksheets/sheet2.xml": grid(40_000, 20, numberCell) } }, 9),
      1,
      [0, 0, "42"],
    ],
    [
      "a workbook without addresses, its names with a prefix",
      () =>
        workbook({
          sheet: sheetOf(
            '<x:worksheet xmlns:x="m"><x:sheetData><x:row><x:c><x:v>1</x:v></x:c><x:c t="str"><x:v>two</x:v></x:c></x:row></x:sheetData></x:worksheet>'
          ),
        }),
      1,
      [0, 1, "two"],
    ],
    [
      "a workbook in UTF-16",
      () =>
        workbook({
          more: {
            [SHEET]: Buffer.from(
              `\ufeff${sheetOf(`<worksheet><sheetData>${row(3, textCell("B3", "Größe"))}</sheetData></worksheet>`)}`,
              "utf16le"
            ),
          },
        }),
      3,
      [2, 1, "Größe"],
    ],
    ["a CSV file of an old Macintosh", () => Buffer.from("Size,Chest\rS,86\rM,94"), 3, [2, 1, "94"]],
    ["a CSV file in UTF-16 the other way round", () => Buffer.from("\ufeffSize\tLänge", "utf16le").swap16(), 1, [0, 1, "Länge"]],
  ]
