import fc from "fast-check"

import { refusal } from "../../rules/__tests__/refusal"
import { cellAddress, MAX_FILE_BYTES, readCsv, readTable, writeCsv, writeXlsx } from ".."
import { MAX_UNPACKED_BYTES, unpackedSize } from "../files/xlsx"

const bytes = (text: string) => Buffer.from(text, "utf8")

describe("a table from a file", () => {
  it.each([
    [
      "Size,Chest\nS,86-94",
      [
        ["Size", "Chest"],
        ["S", "86-94"],
      ],
    ],
    [
      "Size;Chest, cm\r\nS;86,5",
      [
        ["Size", "Chest, cm"],
        ["S", "86,5"],
      ],
    ],
    [
      "Size\tChest\nS\t86;94",
      [
        ["Size", "Chest"],
        ["S", "86;94"],
      ],
    ],
    ["\ufeffSize,Chest", [["Size", "Chest"]]],
    ["sep=;\nSize,a;Chest", [["Size,a", "Chest"]]],
    ["A title\n\nSize;Chest", [["A title"], [""], ["Size", "Chest"]]],
    ['Size,"one ""two""\nthree"', [["Size", 'one "two"\nthree']]],
  ])("reads %p", (text, rows) => {
    expect(readCsv(bytes(text))).toEqual(rows)
  })

  it("reads what Excel saves in Windows-1252 and in UTF-16", () => {
    expect(readCsv(Buffer.from("Größe;Länge", "latin1"))).toEqual([["Größe", "Länge"]])
    expect(readCsv(Buffer.from("\ufeffGröße\tLänge", "utf16le"))).toEqual([["Größe", "Länge"]])
  })

  it("makes text of a formula and takes the apostrophe away again, numbers and ranges excepted", () => {
    const cells = ["=1+1", "+cmd", "-x", "@SUM(A1)", "\t=1", "'=1", "''-x", "-5", "+3", "-5–10", "'s", "a=b"]
    const csv = writeCsv([cells])
    expect(csv.toString()).toBe("\ufeff'=1+1,'+cmd,'-x,'@SUM(A1),'\t=1,''=1,'''-x,-5,+3,-5–10,'s,a=b\r\n")
    expect(readCsv(csv)).toEqual([cells])
  })

  it("reads back every table it wrote as CSV", () => {
    const cell = fc.oneof(fc.string(), fc.constantFrom("=1", "'=1", ";;;", "a,b", 'say "x"', "two\nlines", "-5", "–", "ß"))
    const table = fc.array(fc.array(cell, { minLength: 2, maxLength: 5 }), { minLength: 2, maxLength: 6 })
    fc.assert(
      fc.property(table, fc.constantFrom(",", ";", "\t"), (rows, delimiter) => {
        const head = rows.map(() => "head")
        const width = Math.max(...rows.map((row) => row.length), head.length)
        const full = [head, ...rows].map((row) => Array.from({ length: width }, (_, index) => row[index] ?? ""))
        expect(readCsv(writeCsv(full, delimiter))).toEqual(full)
      })
    )
  })

  it("reads back a workbook it wrote, and finds the format by the bytes", async () => {
    const table = [
      ["Size", "Chest (cm)", "Note"],
      ["00", "86–94", "=1+1"],
      ["42.5", "86.5", "plain"],
    ]
    expect(await readTable(await writeXlsx(table))).toEqual(table)
    expect(await readTable(writeCsv(table, ";"))).toEqual(table)
  })

  it.each([
    ["no end of a quote", bytes('Size,"Chest\nS,1')],
    ["a zip without a directory", bytes("PK\u0003\u0004nothing")],
    ["too many bytes", Buffer.alloc(MAX_FILE_BYTES + 1, 44)],
    ["too many cells", Buffer.alloc(250_000, 44)],
  ])("refuses a file with %s", async (_, file) => {
    await expect(readTable(file)).rejects.toMatchObject({ code: "INVALID_INPUT", field: "file" })
  })

  it("refuses a workbook that would fill the memory before it unpacks it", async () => {
    const workbook = await writeXlsx([["Size"]])
    const entry = workbook.indexOf(Buffer.from([0x50, 0x4b, 0x01, 0x02]))
    workbook.writeUInt32LE(MAX_UNPACKED_BYTES, entry + 24)
    expect(unpackedSize(workbook)).toBeGreaterThan(MAX_UNPACKED_BYTES)
    await expect(readTable(workbook)).rejects.toMatchObject({ code: "INVALID_INPUT" })
  })

  it("fails on no bytes with anything but a refusal", () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (file) => {
        const refused = refusal(() => readCsv(file))
        expect(refused === undefined || refused.code === "INVALID_INPUT").toBe(true)
      })
    )
  })

  it("names cells as spreadsheets do", () => {
    expect([cellAddress(0, 0), cellAddress(2, 1), cellAddress(9, 25), cellAddress(0, 26), cellAddress(0, 702)]).toEqual(
      "A1 B3 Z10 AA1 AAA1".split(" ")
    )
  })
})
