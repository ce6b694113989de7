import fc from "fast-check"

import { cellAddress, readCsv, readTable, writeCsv, writeXlsx } from ".."
import { FileRefusal } from "../files/file-refusal"

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
  ])("reads %p", async (text, rows) => {
    expect(await readCsv(bytes(text))).toEqual(rows)
  })

  it("reads what Excel saves in Windows-1252 and in UTF-16", async () => {
    expect(await readCsv(Buffer.from("Größe;Länge", "latin1"))).toEqual([["Größe", "Länge"]])
    expect(await readCsv(Buffer.from("\ufeffGröße\tLänge", "utf16le"))).toEqual([["Größe", "Länge"]])
  })

  it("makes text of a formula and takes the apostrophe away again, numbers and ranges excepted", async () => {
    const cells = ["=1+1", "+cmd", "-x", "@SUM(A1)", "\t=1", "'=1", "''-x", "-5", "+3", "-5–10", "'s", "a=b"]
    const csv = writeCsv([cells])
    expect(csv.toString()).toBe("\ufeff'=1+1,'+cmd,'-x,'@SUM(A1),'\t=1,''=1,'''-x,-5,+3,-5–10,'s,a=b\r\n")
    expect(await readCsv(csv)).toEqual([cells])
  })

  it("reads back every table it wrote as CSV", async () => {
    const cell = fc.oneof(
      fc.string({ unit: "grapheme" }),
      fc.constantFrom("=1", "'=1", ";;;", "a,b", 'say "x"', "two\nlines", "-5", "–", "ß")
    )
    const table = fc.array(fc.array(cell, { minLength: 2, maxLength: 5 }), { minLength: 2, maxLength: 6 })
    await fc.assert(
      fc.asyncProperty(table, fc.constantFrom(",", ";", "\t"), async (rows, delimiter) => {
        const head = rows.map(() => "head")
        const width = Math.max(...rows.map((row) => row.length), head.length)
        const full = [head, ...rows].map((row) => Array.from({ length: width }, (_, index) => row[index] ?? ""))
        expect(await readCsv(writeCsv(full, delimiter))).toEqual(full)
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

  it("fails on no bytes with anything but a refusal", async () => {
    const start = fc.constantFrom("", "PK", "PK\u0003\u0004", "\ufeff", "sep=;\n")
    await fc.assert(
      fc.asyncProperty(start, fc.uint8Array({ maxLength: 200 }), async (head, rest) => {
        const refused = await readTable(Buffer.concat([bytes(head), rest])).then(
          () => undefined,
          (error: unknown) => error
        )
        expect(refused === undefined || refused instanceof FileRefusal).toBe(true)
      })
    )
  })

  it("names cells as spreadsheets do", () => {
    expect([cellAddress(0, 0), cellAddress(2, 1), cellAddress(9, 25), cellAddress(0, 26), cellAddress(0, 702)]).toEqual(
      "A1 B3 Z10 AA1 AAA1".split(" ")
    )
  })
})
