import fc from "fast-check"

import { checkScale, type SizeScale, STARTER_SCALES } from "../../rules"
import { diffScales, readCsv, readScaleTable, readTable, type Table, writeCsv, writeScaleTable, writeXlsx } from ".."

const HEAD = ["scale", "name", "system", "kind", "gender", "age_group", "code", "aliases", "equivalents"]
const FIRST = ["tees", "Tees", "alpha", "top", "male", "adult", "S", "", ""]

const listFaults = (table: Table): string[] => {
  const result = readScaleTable(table)
  return "faults" in result ? result.faults.map(({ cell, code }) => `${cell} ${code}`) : []
}

describe("scales to a table and back", () => {
  it("loses nothing of the starter scales, as CSV and as a workbook", async () => {
    const table = writeScaleTable(STARTER_SCALES)
    expect(readScaleTable(await readTable(writeCsv(table)))).toEqual({ scales: STARTER_SCALES })
    expect(readScaleTable(await readTable(await writeXlsx(table)))).toEqual({ scales: STARTER_SCALES })
  })

  it("loses nothing of any scale", async () => {
    const word = fc.stringMatching(/^[A-Za-z0-9;=~:\\'"@+,ß-]{1,6}$/)
    const equivalent = fc.record(
      { system: fc.constantFrom("uk", "us", "jp"), label: word, brand: word, is_exact: fc.boolean() },
      { requiredKeys: ["system", "label", "is_exact"] }
    )
    const value = fc.record(
      {
        code: word,
        label: fc.dictionary(fc.constantFrom("en", "de"), word, { minKeys: 1 }),
        aliases: fc.uniqueArray(word, { maxLength: 2 }),
        is_core: fc.boolean(),
        equivalents: fc.array(equivalent, { minLength: 1, maxLength: 3 }),
      },
      { requiredKeys: ["code", "aliases"] }
    )
    const axis = fc
      .array(value, { minLength: 1, maxLength: 5 })
      .map((values) => ({ name: { en: "One; two" }, values: values.map((entry, index) => ({ ...entry, rank: index * 3 - 4 })) }))
    const scale = fc
      .record({
        handle: fc.constantFrom("a-1", "b-2"),
        name: word,
        separator: fc.constantFrom("", " ", "/", "x"),
        brand: fc.option(word, { nil: undefined }),
        axes: fc.oneof(fc.tuple(axis), fc.tuple(axis, axis)),
      })
      .map(({ brand, ...rest }): SizeScale => ({
        ...rest,
        system: "eu",
        kind: "top",
        gender: "female",
        age_group: "adult",
        size_groups: ["petite", "plus"],
        ...(brand !== undefined && { brand }),
      }))
      .filter((entry) => checkScale(entry).length === 0)
    await fc.assert(
      fc.asyncProperty(scale, async (entry) => {
        expect(readScaleTable(await readCsv(writeCsv(writeScaleTable([entry]))))).toEqual({ scales: [entry] })
      })
    )
  })
})

describe("scales from a table", () => {
  it("takes what a scale is from its first row, ranks from the order, and the rest from habit", () => {
    const result = readScaleTable([HEAD, FIRST, ["", "", "", "", "", "", "M", "Medium; Med", "uk=10; us~6; Hypex:uk=12; jp==9"]])
    expect(result).toEqual({
      scales: [
        {
          handle: "tees",
          name: "Tees",
          system: "alpha",
          kind: "top",
          gender: "male",
          age_group: "adult",
          size_groups: ["regular"],
          separator: " ",
          axes: [
            {
              name: { en: "Size" },
              values: [
                { code: "S", rank: 10, aliases: [] },
                {
                  code: "M",
                  rank: 20,
                  aliases: ["Medium", "Med"],
                  equivalents: [
                    { system: "uk", label: "10", is_exact: false },
                    { system: "us", label: "6", is_exact: false },
                    { system: "uk", label: "12", brand: "Hypex", is_exact: true },
                    { system: "jp", label: "9", is_exact: true },
                  ],
                },
              ],
            },
          ],
        },
      ],
    })
  })

  it("names every bad cell", () => {
    const table = [
      [...HEAD, "rank", "axis"],
      ["tees", "Tees", "mars", "hat", "male", "adult", "S", "", "uk", "1.5", ""],
      ["tees", "Shirts", "", "", "", "", "s", "", "", "", ""],
      ["", "", "", "", "", "", "L", "S", "", "", "3"],
      ["", "", "", "", "", "", "XL", "small", "", "", ""],
    ]
    expect(listFaults(table)).toEqual([
      "D2 INVALID_VALUE",
      "J2 INVALID_VALUE",
      "I2 INVALID_VALUE",
      "B3 CONFLICT",
      "K4 INVALID_VALUE",
      "C2 INVALID_VALUE",
      "J2 INVALID_VALUE",
      "G3 INVALID_VALUE",
      "H5 INVALID_VALUE",
    ])
  })

  it.each([
    ["unknown and double columns", [[...HEAD, "color", "name"], FIRST], ["J1 UNKNOWN_COLUMN", "K1 DUPLICATE_COLUMN"]],
    ["missing columns", [HEAD.slice(1), FIRST.slice(1)], ["A1 MISSING_COLUMN"]],
    ["no sizes", [HEAD], ["A1 EMPTY_TABLE"]],
    ["no scale in the first row", [HEAD, ["", ...FIRST.slice(1)]], ["A2 INVALID_VALUE"]],
  ])("refuses a table with %s", (_, table, faults) => {
    expect(listFaults(table)).toEqual(faults)
  })

  it("never fails, whatever the table", () => {
    const cell = fc.oneof(fc.string(), fc.constantFrom(...FIRST, "1", "2", "a=b", "uk=1"))
    fc.assert(
      fc.property(fc.array(fc.array(cell, { maxLength: 11 }), { maxLength: 5 }), (rows) => {
        expect(Object.keys(readScaleTable([[...HEAD, "axis", "labels"], ...rows]))).toHaveLength(1)
      })
    )
  })

  it("lists what an import would change", () => {
    const read = (rows: string[][]) => {
      const result = readScaleTable([HEAD, ...rows])
      return "scales" in result ? result.scales : []
    }
    const before = read([FIRST, ["", "", "", "", "", "", "M", "", "uk=10"]])
    const after = read([
      ["tees", "Shirts", ...FIRST.slice(2)],
      ["", "", "", "", "", "", "M", "Medium", "uk=12"],
    ])
    expect(diffScales(before, after)).toEqual([
      { change: "changed", row: "tees", column: "name", before: "Tees", after: "Shirts" },
      { change: "added", row: "tees 1 M", column: "aliases", after: "Medium" },
      { change: "changed", row: "tees 1 M", column: "equivalents", before: "uk=10", after: "uk=12" },
    ])
    expect(diffScales(after, after)).toEqual([])
  })
})
