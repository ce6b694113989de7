import fc from "fast-check"

import { pointOfMeasure, POINTS_OF_MEASURE, type SizeChartDocument, type SizeScale, STARTER_SCALES } from "../../rules"
import { type ChartTableOptions, diffCharts, readChartTable, readCsv, type Table, writeChartTable, writeCsv } from ".."

const starter = (handle: string): SizeScale => {
  const scale = STARTER_SCALES.find((entry) => entry.handle === handle)
  if (!scale) throw new Error(`No scale ${handle}`)
  return scale
}

const read = (table: Table, changes: Partial<ChartTableOptions> = {}) =>
  readChartTable(table, { scale: starter("alpha-men"), basis: "body", unit: "cm", ...changes })

function documentOf(result: ReturnType<typeof readChartTable>): SizeChartDocument {
  if ("faults" in result) throw new Error(JSON.stringify(result.faults))
  return result.document
}

const listFaults = (result: ReturnType<typeof readChartTable>): string[] =>
  "faults" in result ? result.faults.map(({ cell, code }) => `${cell} ${code}`) : []

const range = (min: number | null, max: number | null, entered?: string) => ({
  min_mm: min,
  max_mm: max,
  ...(entered !== undefined && { entered }),
})

describe("a chart from a table", () => {
  it("reads sizes, points by title and ranges, in the order of the scale", () => {
    const document = documentOf(
      read([
        ["Men's tee", "", ""],
        ["Size", "Chest (cm)", "Waist"],
        ["2XL", "118–129", ""],
        ["S", "86-94", "~78"],
        ["", "", ""],
      ])
    )
    expect(document).toEqual({
      basis: "body",
      unit: "cm",
      points: [
        { code: "BodyMeasurementChest", role: "primary", axis: 1 },
        { code: "BodyMeasurementWaist", role: "secondary", axis: 1 },
      ],
      rows: [
        {
          axis: 1,
          size: "S",
          cells: { BodyMeasurementChest: range(860, 940, "86-94"), BodyMeasurementWaist: range(780, 780, "~78") },
        },
        { axis: 1, size: "XXL", cells: { BodyMeasurementChest: range(1_180, 1_290, "118–129") } },
      ],
    })
  })

  it("reads a head of two lines with merged cells and one end a column", () => {
    const document = documentOf(
      read([
        ["Größe", "Brustumfang", "", "Taillenumfang (in)", ""],
        ["", "von", "bis", "min", "max"],
        ["S", "86", "94", "30", ""],
        ["M", "94", "102", "", "36"],
      ])
    )
    expect(document.rows.map(({ cells }) => cells)).toEqual([
      { BodyMeasurementChest: range(860, 940), BodyMeasurementWaist: range(762, null) },
      { BodyMeasurementChest: range(940, 1_020), BodyMeasurementWaist: range(null, 914) },
    ])
  })

  it.each([
    "Chest flat",
    "½ Brustumfang",
    "Chest width",
    "Pit to pit (cm)",
    "WearableMeasurementChestOrBust (flat)",
    "Poitrine à plat",
  ])("doubles %p, and keeps what was typed", (title) => {
    const document = documentOf(
      read(
        [
          ["Size", title],
          ["M", "49.25"],
        ],
        { basis: "garment" }
      )
    )
    expect(document.points[0]).toMatchObject({ code: "WearableMeasurementChestOrBust", entered_flat: true })
    expect(document.rows[0]?.cells).toEqual({ WearableMeasurementChestOrBust: range(985, 985, "49.25") })
  })

  it("takes the unit of the corner for the table, of the head for its column, of a cell for itself", () => {
    const document = documentOf(
      read([
        ["Size (in)", "Chest", "Waist (cm)"],
        ["M", "38", "80"],
        ["L", "100 cm", "35 in"],
      ])
    )
    expect(document.unit).toBe("in")
    expect(document.rows.map(({ cells }) => [cells.BodyMeasurementChest?.min_mm, cells.BodyMeasurementWaist?.min_mm])).toEqual([
      [965, 800],
      [1_000, 889],
    ])
  })

  it("puts points of a two-axis scale on the axis of their rows", () => {
    const table = [
      ["Size", "Waist", "Inside leg"],
      ["W28", "70–72", ""],
      ["L32", "", "78–83"],
    ]
    const document = documentOf(read(table, { scale: starter("jeans-women") }))
    expect(document.points.map(({ axis, role }) => [axis, role])).toEqual([
      [1, "primary"],
      [2, "primary"],
    ])
    expect(listFaults(read([...table, ["L30", "71", "74"]], { scale: starter("jeans-women") }))).toEqual(["B4 WRONG_AXIS"])
  })

  it("keeps texts, roles and weights of the chart before it where the table has none", () => {
    const previous: SizeChartDocument = {
      basis: "body",
      unit: "cm",
      fit: "slim",
      intro: { en: "Measure twice" },
      points: [{ code: "BodyMeasurementChest", role: "secondary", axis: 1, weight: 0.5, title: { en: "Round you" } }],
      rows: [],
    }
    const document = documentOf(
      read(
        [
          ["Size", "Chest"],
          ["M", "94"],
        ],
        { previous }
      )
    )
    expect(document).toMatchObject({ fit: "slim", intro: previous.intro, points: previous.points })
  })

  it("names every bad cell, not the first alone", () => {
    const table = [
      ["Size", "Chest", "Color", "Chest", "", "Weight"],
      ["S", "eighty", "red", "1", "7", "70"],
      ["Purple", "94-86", "", "", "", ""],
      ["", "94", "", "", "", ""],
      ["M", "301", "", "", "", ""],
      ["m", "94-102", "", "", "", ""],
    ]
    expect(listFaults(read(table))).toEqual([
      "C1 UNKNOWN_POINT",
      "D1 DUPLICATE_POINT",
      "E1 MISSING_HEADER",
      "F1 UNSUPPORTED_POINT",
      "B2 INVALID_MEASUREMENT",
      "A3 UNKNOWN_SIZE",
      "B3 INVALID_MEASUREMENT",
      "A4 MISSING_SIZE",
      "B5 INVALID_MEASUREMENT",
      "A6 DUPLICATE_SIZE",
    ])
  })

  it.each([
    [
      "a point of a garment in a body's chart",
      [
        ["Size", "Sleeve"],
        ["M", "20"],
      ],
      {},
      "B1 WRONG_BASIS",
    ],
    [
      "a foot of a meter",
      [
        ["Size", "Foot length"],
        ["42", "100"],
      ],
      { scale: starter("shoes-men-eu") },
      "B2 OUT_OF_BOUNDS",
    ],
    [
      "a number of both axes",
      [
        ["Size", "Waist"],
        ["32", "80"],
      ],
      { scale: starter("jeans-men") },
      "A2 AMBIGUOUS_SIZE",
    ],
    [
      "ends that are reversed",
      [
        ["Size", "Chest min", "Chest max"],
        ["M", "94", "86"],
      ],
      {},
      "C2 INVALID_MEASUREMENT",
    ],
    [
      "a range where an end belongs",
      [
        ["Size", "Chest min"],
        ["M", "86-94"],
      ],
      {},
      "B2 INVALID_MEASUREMENT",
    ],
    [
      "a word that is no option",
      [
        ["Size", "Chest [BodyMeasurementChest vital]"],
        ["M", "94"],
      ],
      {},
      "B1 UNKNOWN_COLUMN",
    ],
    ["no points", [["Size"], ["M"]], {}, "A1 EMPTY_TABLE"],
    ["nothing", [], {}, "A1 EMPTY_TABLE"],
  ] as [string, string[][], Partial<ChartTableOptions>, string][])("refuses %s", (_, table, changes, fault) => {
    expect(listFaults(read(table, changes))).toEqual([fault])
  })

  it("never fails, whatever the table", () => {
    const cell = fc.oneof(fc.string(), fc.constantFrom("Size", "Chest", "Chest min", "min", "M", "86-94", "(cm)", "[flat]", "½"))
    fc.assert(
      fc.property(fc.array(fc.array(cell, { maxLength: 4 }), { maxLength: 5 }), (table) => {
        expect(Object.keys(read(table))).toHaveLength(1)
      })
    )
  })
})

describe("a chart to a table and back", () => {
  const mm = fc.integer({ min: 400, max: 690 })
  const cell = fc.tuple(mm, mm, fc.constantFrom("both", "min", "max")).map(([a, b, open]) => {
    const [low, high] = [Math.min(a, b), Math.max(a, b)]
    return { min_mm: open === "max" ? null : low, max_mm: open === "min" ? null : high }
  })
  const chart = fc
    .record({
      basis: fc.constantFrom("body" as const, "garment" as const),
      unit: fc.constantFrom("cm" as const, "in" as const),
      scale: fc.constantFrom(starter("alpha-men"), starter("jeans-women"), starter("women-eu")),
      places: fc.uniqueArray(fc.nat(9), { minLength: 1, maxLength: 4 }),
      cells: fc.array(cell, { minLength: 40, maxLength: 40 }),
      role: fc.constantFrom("primary" as const, "secondary" as const, "info" as const),
      flat: fc.boolean(),
    })
    .map(({ basis, unit, scale, places, cells, role, flat }) => {
      const allowed = POINTS_OF_MEASURE.filter((point) => point.basis === basis && (point.bounds_mm?.max ?? 0) > 2_500)
      const all = places.flatMap((place, index) => {
        const axis = index > 1 && scale.axes[1] ? (2 as const) : (1 as const)
        const options = index === 0 ? { weight: 0.3, tolerance_mm: 5, title: { en: "Our own" } } : {}
        const known = pointOfMeasure(allowed[place % allowed.length]?.code ?? "")
        return known ? [{ code: known.code, role, axis, ...options, ...(flat && known.is_girth && { entered_flat: true }) }] : []
      })
      const points = all.filter((point, index) => all.findIndex(({ code }) => code === point.code) === index)
      const rows = scale.axes.flatMap(({ values }, axis) =>
        values.slice(0, 4).flatMap(({ code }, row) => {
          const own = points.filter((point) => point.axis === axis + 1)
          const filled = own.map((point, index) => [point.code, cells[(row * 7 + index) % 40] ?? range(500, 500)] as const)
          return filled.length > 0
            ? [{ axis: axis === 0 ? (1 as const) : (2 as const), size: code, cells: Object.fromEntries(filled) }]
            : []
        })
      )
      const document: SizeChartDocument = { basis, unit, points, rows }
      return { document, scale }
    })
    .filter(({ document }) => document.points.length > 0)

  it("loses nothing", async () => {
    await fc.assert(
      fc.asyncProperty(chart, fc.constantFrom(",", ";", "\t"), async ({ document, scale }, delimiter) => {
        const file = writeCsv(writeChartTable(document), delimiter)
        const back = documentOf(readChartTable(await readCsv(file), { scale, basis: document.basis, unit: "cm" }))
        expect(diffCharts(document, back)).toEqual([])
        expect(diffCharts(back, document)).toEqual([])
      }),
      { numRuns: 300 }
    )
  })

  it("writes what was typed where it still means the cell, and the cell where it does not", () => {
    const document = (entered: string): SizeChartDocument => ({
      basis: "body",
      unit: "cm",
      points: [{ code: "BodyMeasurementChest", role: "primary", axis: 1 }],
      rows: [{ axis: 1, size: "M", cells: { BodyMeasurementChest: range(940, 1_020, entered) } }],
    })
    expect(writeChartTable(document("94 to 102"))[1]).toEqual(["M", "94 to 102"])
    expect(writeChartTable(document("94 to 110"))[1]).toEqual(["M", "94–102"])
    expect(writeChartTable(document("94"), { locale: "de" })[0]).toEqual([
      "Größe (cm)",
      "Brustumfang [BodyMeasurementChest primary axis=1] (cm)",
    ])
  })

  it("lists what an import would change", () => {
    const before = documentOf(
      read([
        ["Size", "Chest", "Waist"],
        ["S", "86-94", "78"],
        ["M", "94-102", "86"],
      ])
    )
    const after = documentOf(
      read([
        ["Size", "Chest (mm)", "Hips"],
        ["M", "940-1020", "98"],
        ["L", "1020-1100", ""],
      ])
    )
    expect(diffCharts(before, after)).toEqual([
      { change: "added", row: "point", column: "BodyMeasurementHips", after: "axis 1, role secondary" },
      { change: "removed", row: "point", column: "BodyMeasurementWaist", before: "axis 1, role secondary" },
      { change: "added", row: "M", column: "BodyMeasurementHips", after: "98 cm" },
      { change: "removed", row: "M", column: "BodyMeasurementWaist", before: "86 cm" },
      { change: "added", row: "L", column: "BodyMeasurementChest", after: "102–110 cm" },
      { change: "removed", row: "S", column: "BodyMeasurementChest", before: "86–94 cm" },
      { change: "removed", row: "S", column: "BodyMeasurementWaist", before: "78 cm" },
    ])
    expect(diffCharts(before, before)).toEqual([])
  })
})
