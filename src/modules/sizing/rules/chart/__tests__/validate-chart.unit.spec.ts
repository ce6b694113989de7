import fc from "fast-check"
import { aChart, aPoint, aScale, jeansChart, jeansScale, buildRows, teeChart, teeScale } from "../../advice/__tests__/charts"
import { closeGaps } from "../close-gaps"
import { validateChart, type ValidateChartOptions } from "../validate-chart"
import type { SizeChartDocument, SizeScale } from "../../vocabulary"

const CHEST = "BodyMeasurementChest"
const WAIST = "BodyMeasurementWaist"
const PIECE = "WearableMeasurementChestOrBust"
const scale = aScale(["S", "M", "L", "XL"])

type Ends = readonly [number | null, number | null]
const RANGES: Record<string, Ends> = { S: [860, 940], M: [940, 1020], L: [1020, 1100], XL: [1100, 1180] }

/** A chart without faults, but for what a test changes. */
const chestChart = (over: Record<string, Ends> = {}, { point = aPoint(CHEST), ...rest } = {}) =>
  aChart(
    [point],
    Object.fromEntries(Object.entries({ ...RANGES, ...over }).map(([size, ends]) => [size, { [point.code]: ends }])),
    rest
  )

const garment = (over: Record<string, Ends> = {}, rest: Partial<SizeChartDocument> = {}) =>
  aChart(
    [aPoint(PIECE)],
    Object.fromEntries(
      Object.entries({ S: [980, 980], M: [1060, 1060], L: [1140, 1140], XL: [1220, 1220], ...over } as Record<string, Ends>).map(
        ([size, ends]) => [size, { [PIECE]: ends }]
      )
    ),
    { basis: "garment", ...rest }
  )

const codesOf = (chart: SizeChartDocument, options?: ValidateChartOptions, of: SizeScale = scale) =>
  validateChart(chart, of, options).map(({ level, code }) => `${level} ${code}`)

describe("validateChart", () => {
  it("finds nothing in charts that are in order", () => {
    expect(codesOf(chestChart())).toEqual([])
    expect(codesOf(teeChart, {}, teeScale)).toEqual([])
    expect(codesOf(garment(), { body_chart: chestChart() })).toEqual([])
  })

  it("finds broken millimeters, and only them, in a chart typed with quarters", () => {
    expect(new Set(codesOf(jeansChart, {}, jeansScale))).toEqual(new Set(["error NOT_WHOLE_MILLIMETERS"]))
  })

  it("rule 1: misses rows, cells and primary points; cells for information may be blank", () => {
    const chart = chestChart()
    const withoutL = { ...chart, rows: chart.rows.filter(({ size }) => size !== "L") }
    expect(validateChart(withoutL, scale)).toMatchObject([{ code: "MISSING_ROW", rule: 1, row: "L", axis: 1 }])

    const two = { ...chestChart(), points: [aPoint(CHEST), aPoint(WAIST, { role: "secondary" })] }
    expect(codesOf(two)).toEqual(Array(4).fill("error MISSING_CELL"))
    expect(codesOf({ ...two, points: [aPoint(CHEST), aPoint(WAIST, { role: "info" })] })).toEqual([])

    expect(codesOf(chestChart({}, { point: aPoint(CHEST, { role: "secondary" }) }))).toEqual(["error NO_PRIMARY_POINT"])
  })

  it("rule 2: refuses swapped ends, broken millimeters and lengths out of bounds, by point", () => {
    expect(codesOf(chestChart({ M: [1020, 940] }))).toContain("error MIN_ABOVE_MAX")
    expect(codesOf(chestChart({ M: [940, 1020.5] }))).toContain("error NOT_WHOLE_MILLIMETERS")
    expect(codesOf(chestChart({ XL: [1100, 3000] }))).toContain("error OUT_OF_BOUNDS")
    expect(codesOf(chestChart({ S: [0, 940] }))).toContain("error OUT_OF_BOUNDS")
    const one = (code: string, ends: Ends) => aChart([aPoint(code)], { OS: { [code]: ends } })
    const onlySize = aScale(["OS"])
    expect(codesOf(one("BodyMeasurementFoot", [80, 350]), {}, onlySize)).toEqual([])
    expect(codesOf(one("BodyMeasurementFoot", [250, 351]), {}, onlySize)).toEqual(["error OUT_OF_BOUNDS"])
    expect(codesOf(one("BodyMeasurementHead", [299, 700]), {}, onlySize)).toEqual(["error OUT_OF_BOUNDS"])
    expect(codesOf(one("BodyMeasurementHeight", [400, 2301]), {}, onlySize)).toEqual(["error OUT_OF_BOUNDS"])
    expect(codesOf(one("BodyMeasurementHeight", [null, null]), {}, onlySize)).toEqual([])
  })

  it("rule 3: refuses ranges that fall, and primary middles that stand still; others may", () => {
    expect(codesOf(chestChart({ L: [930, 1010] }))).toContain("error DECREASING")
    expect(codesOf(chestChart({ L: [940, 1020] }))).toContain("error CENTER_NOT_INCREASING")
    const waist = { ...chestChart(), points: [aPoint(CHEST), aPoint(WAIST, { role: "secondary" as const })] }
    waist.rows.forEach(
      (row) =>
        (row.cells[WAIST] = { min_mm: row.size === "L" ? 780 : 700 + 80 * Object.keys(RANGES).indexOf(row.size), max_mm: 1_000 })
    )
    expect(codesOf(waist).filter((code) => /EQUAL|CENTER/.test(code))).toEqual(["warning EQUAL_NEIGHBORS"])
  })

  it("rule 4: warns of ranges that overlap, refuses more than a tenth of the narrower", () => {
    expect(codesOf(chestChart({ M: [932, 1020] }))).toEqual(["warning RANGES_OVERLAP"])
    expect(codesOf(chestChart({ M: [931, 1020] }))).toEqual(["error RANGES_OVERLAP"])
    expect(codesOf(chestChart({ M: [null, 1020] }))).toContain("error RANGES_OVERLAP")
    expect(codesOf(chestChart({ S: [null, 940], XL: [1100, null] }))).toEqual([])
  })

  it("rule 5: takes gaps of labels for none, warns of longer ones, refuses them when asked", () => {
    expect(codesOf(chestChart({ S: [860, 930] }))).toEqual([])
    expect(codesOf(chestChart({ S: [860, 929] }))).toEqual(["warning GAP_BETWEEN_RANGES"])
    expect(codesOf(chestChart({ S: [860, 929] }), { max_gap_mm: 10 })).toEqual(["error GAP_BETWEEN_RANGES"])
  })

  it("rule 6: refuses names that are unknown or twice", () => {
    const chart = chestChart()
    expect(codesOf({ ...chart, rows: [...chart.rows, ...buildRows(1, { M: { [CHEST]: [940, 1020] } })] })).toEqual([
      "error DUPLICATE_ROW",
    ])
    expect(codesOf({ ...chart, rows: [...chart.rows, ...buildRows(1, { "4XL": { [CHEST]: [1180, 1260] } })] })).toEqual([
      "error UNKNOWN_SIZE",
    ])
    expect(codesOf({ ...chart, points: [...chart.points, aPoint(CHEST)] })).toEqual(["error DUPLICATE_POINT"])
    expect(codesOf({ ...chart, points: [...chart.points, aPoint("chest", { role: "info" })] })).toEqual(["error UNKNOWN_POINT"])
    expect(codesOf({ ...chart, points: [...chart.points, aPoint(WAIST, { role: "info", axis: 2 })] })).toEqual([
      "error UNKNOWN_AXIS",
    ])
    expect(codesOf({ ...chart, points: [...chart.points, aPoint(PIECE, { role: "info" })] })).toEqual([])
    expect(codesOf(chestChart({}, { point: aPoint(PIECE) }))).toContain("error POINT_OF_OTHER_BASIS")
    expect(codesOf({ ...chart, points: [] })).toContain("error UNKNOWN_POINT")
  })

  it("rule 6: compares the scale with itself and with what is sold", () => {
    expect(codesOf(chestChart(), { sold_sizes: ["S", "M", "L", "XL"] })).toEqual([])
    expect(codesOf(chestChart(), { sold_sizes: ["S", "M", "L", "3XL"] })).toEqual([
      "error SOLD_SIZE_NOT_IN_SCALE",
      "warning SIZE_NOT_SOLD",
    ])
    const [{ name, values }] = scale.axes
    const aliased = aScale([], undefined, {
      axes: [
        {
          name,
          values: values.map((value) => ({
            ...value,
            aliases: value.code === "XL" ? ["x l"] : value.code === "L" ? ["m "] : [],
          })),
        },
      ],
    })
    expect(codesOf(chestChart(), {}, aliased)).toEqual(["error DUPLICATE_IN_SCALE"])
  })

  it("rule 7: warns of odd steps and of lengths typed in the other unit", () => {
    expect(codesOf(chestChart({ XL: [1100, 1400] }))).toEqual(["warning GRADE_JUMP"])
    const values = chestChart({ S: [900, 900], M: [980, 980], L: [417, 417], XL: [1140, 1140] })
    expect(codesOf(values)).toContain("warning UNIT_MIX_UP")
    expect(validateChart(values, scale).find(({ code }) => code === "UNIT_MIX_UP")).toMatchObject({
      row: "L",
      params: { meant_mm: 1059 },
    })
  })

  it("rule 8: refuses a piece smaller than its body unless it stretches, warns of unusual ease", () => {
    const body_chart = chestChart()
    expect(codesOf(garment({ S: [890, 890] }), { body_chart })).toContain("error NEGATIVE_EASE")
    expect(codesOf(garment({ S: [890, 890] }, { stretch: "high" }), { body_chart })).not.toContain("error NEGATIVE_EASE")
    expect(codesOf(garment({ S: [910, 910] }), { body_chart })).toContain("warning UNUSUAL_EASE")
    expect(codesOf(garment({}, { fit: "oversized" }), { body_chart })).toEqual(Array(4).fill("warning UNUSUAL_EASE"))
    expect(codesOf(garment({ S: [890, 890] }))).not.toContain("error NEGATIVE_EASE")
  })

  it("rule 9: refuses equivalents that fall, in each system by itself", () => {
    const called = (labels: string[]) =>
      aScale([], undefined, {
        axes: [
          {
            name: { en: "Size" },
            values: ["S", "M", "L", "XL"].map((code, rank) => {
              const equivalents = [{ system: "eu", label: labels[rank] ?? "", is_exact: true }]
              return { code, rank, aliases: [], equivalents }
            }),
          },
        ],
      })
    expect(codesOf(chestChart(), {}, called(["36", "36/38", "40½", "41"]))).toEqual([])
    expect(codesOf(chestChart(), {}, called(["36", "40", "38", "42"]))).toEqual(["error EQUIVALENTS_NOT_MONOTONE"])
    expect(codesOf(chestChart(), {}, called(["XS", "S", "M", "2XL"]))).toEqual([])
    expect(codesOf(chestChart(), {}, called(["XS", "S", "2XL", "XL"]))).toEqual(["error EQUIVALENTS_NOT_MONOTONE"])
  })

  it("takes any JSON for a document and throws nothing", () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const given = value as unknown as SizeChartDocument // what a route may be sent
        expect(validateChart(given, scale).length).toBeGreaterThan(0)
      })
    )
    const nearly = fc.record(
      {
        basis: fc.constantFrom("body", "garment", 3),
        points: fc.array(fc.oneof(fc.constant(aPoint(CHEST)), fc.jsonValue())),
        rows: fc.array(
          fc.oneof(
            fc.record({
              axis: fc.constantFrom(1, 2, "1"),
              size: fc.constantFrom("S", "M", "__proto__"),
              cells: fc.dictionary(fc.constantFrom(CHEST, "__proto__"), fc.jsonValue()),
            }),
            fc.jsonValue()
          )
        ),
        fit: fc.constantFrom("slim", "cut", 4),
        stretch: fc.constantFrom("none", "some", null),
      },
      { requiredKeys: [] }
    )
    fc.assert(
      fc.property(nearly, (value) => {
        const given = value as unknown as SizeChartDocument // what a route may be sent
        expect(Array.isArray(validateChart(given, scale, { body_chart: given }))).toBe(true)
        expect(Array.isArray(validateChart(given, scale, { body_chart: chestChart() }))).toBe(true)
      }),
      { numRuns: 500 }
    )
  })

  it("stops at what is no chart any more", () => {
    const rows = Array.from({ length: 20_000 }, (_, index) => ({ axis: 1 as const, size: `${index}`, cells: {} }))
    const findings = validateChart({ ...chestChart(), rows }, scale)
    expect(findings[0]).toMatchObject({ code: "TOO_LARGE" })
    expect(findings).toHaveLength(305)
  })
})

describe("closeGaps", () => {
  it("closes gaps of labels at their middle, keeps what was typed, leaves longer gaps and single values", () => {
    const chart = chestChart({ S: [860, 930], M: [940, 1008], L: [1020, 1095], XL: [1100, 1180] })
    const [first] = chart.rows
    if (first?.cells[CHEST]) first.cells[CHEST] = { ...first.cells[CHEST], entered: "86-93" }
    const ends = closeGaps(chart).rows.map(({ cells }) => cells[CHEST])
    expect(ends).toEqual([
      { min_mm: 860, max_mm: 935, entered: "86-93" },
      { min_mm: 935, max_mm: 1008 },
      { min_mm: 1020, max_mm: 1098 },
      { min_mm: 1098, max_mm: 1180 },
    ])
    expect(chart.rows[0]?.cells[CHEST]?.max_mm).toBe(930)
    const values = chestChart({ S: [900, 900], M: [905, 905] })
    expect(closeGaps(values).rows[1]?.cells[CHEST]).toEqual({ min_mm: 905, max_mm: 905 })
  })
})
