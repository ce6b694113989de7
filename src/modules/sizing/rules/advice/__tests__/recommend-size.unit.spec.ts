import { SizingError } from "../../sizing-error"
import { recommendSize } from "../recommend-size"
import type { AdviceInput } from "../types"
import { aChart, aPoint, aScale, jeansChart, jeansScale, teeChart, teeScale } from "./charts"

const CHEST = "BodyMeasurementChest"
const tee = { chart: teeChart, scale: teeScale, body: {} } satisfies AdviceInput
const known = { mean: 0, variance: 0 }
const codesOf = (input: AdviceInput) => recommendSize(input).reasons.map(({ code }) => code)

function catchRefusal(input: AdviceInput): { code: string; field: string } {
  try {
    recommendSize(input)
  } catch (error) {
    if (error instanceof SizingError) return { code: error.code, field: error.field }
    throw error
  }
  throw new Error("was not refused")
}

describe("recommendSize, what was worn", () => {
  it("recommends the size that was kept, moved by how the product kept ran", () => {
    const kept = { size: "M", outcome: "kept", months_ago: 0 } as const
    expect(recommendSize({ ...tee, history: [kept] }).axes[0]?.belief).toEqual({
      mean: 2,
      variance: expect.closeTo(0.36 + 0.1225, 9) as number,
    })
    const large = recommendSize({ ...tee, history: [{ ...kept, offset: { mean: 0.8, variance: 0.02 } }] })
    expect(large.axes[0]?.belief).toEqual({ mean: 2.8, variance: expect.closeTo(0.38, 9) as number })
    expect(large.size).toBe("L")
  })

  it("doubles the variance of a purchase every 18 months", () => {
    const history = [{ size: "M", outcome: "kept", months_ago: 36, offset: known }] as const
    expect(recommendSize({ ...tee, history }).axes[0]?.belief?.variance).toBeCloseTo(4 * 0.36, 9)
  })

  it("takes a size sent back for one that is a step off", () => {
    const back = { size: "M", months_ago: 0, offset: known } as const
    expect(recommendSize({ ...tee, history: [{ ...back, outcome: "small" }] }).axes[0]?.belief).toEqual({
      mean: expect.closeTo(3, 9) as number,
      variance: expect.closeTo(0.49, 9) as number,
    })
    expect(recommendSize({ ...tee, history: [{ ...back, outcome: "large" }] }).axes[0]?.belief?.mean).toBe(1)
  })

  it("is surer by an order of two sizes of which one was kept than by the kept one alone", () => {
    const kept = { size: "L", outcome: "kept", months_ago: 1, order_id: "1" } as const
    const back = { size: "M", outcome: "small", months_ago: 1, order_id: "1" } as const
    const alone = recommendSize({ ...tee, history: [kept] })
    const both = recommendSize({ ...tee, history: [kept, back] })
    expect(both.size).toBe("L")
    expect(both.sizes[2]?.p_fit).toBeGreaterThan(alone.sizes[2]?.p_fit ?? 1)
    expect(both.reasons.map(({ code }) => code)).toEqual(["kept_history", "returned_too_small"])
  })

  it("does not join kept sizes of one year that are more than two steps apart", () => {
    const kept = (size: string, months_ago: number) => ({ size, outcome: "kept" as const, months_ago })
    expect(recommendSize({ ...tee, history: [kept("S", 2), kept("XL", 5)] })).toMatchObject({
      status: "insufficient_data",
      reasons: [{ code: "history_mixed" }, { code: "insufficient_data" }],
    })
    expect(codesOf({ ...tee, body: { [CHEST]: 980 }, history: [kept("S", 2), kept("XL", 5)] })).toContain("history_mixed")
    expect(codesOf({ ...tee, history: [kept("S", 2), kept("XL", 13)] })).not.toContain("history_mixed")
    expect(codesOf({ ...tee, history: [kept("S", 2), kept("L", 5)] })).not.toContain("history_mixed")
  })

  it("hears the usual size and how its brand runs", () => {
    const advice = recommendSize({ ...tee, usual_sizes: [{ size: "L", brand: "Hypex", offset: { mean: -0.3, variance: 0.01 } }] })
    expect(advice.axes[0]?.belief).toEqual({
      mean: expect.closeTo(2.7, 9) as number,
      variance: expect.closeTo(0.37, 9) as number,
    })
    expect(advice.reasons).toContainEqual({ code: "usual_size", params: { axis: 1, size: "L", brand: "Hypex" } })
  })
})

describe("recommendSize, product and cloth", () => {
  it("goes up where a product runs small, by outcomes or the merchant's word, and says so", () => {
    const body = { [CHEST]: 980 }
    const small = recommendSize({ ...tee, body, offset: { mean: -0.7, variance: 0.02 } })
    expect(small).toMatchObject({ size: "L" })
    expect(small.reasons).toContainEqual({ code: "product_runs_small", params: { steps: 0.7 } })
    expect(recommendSize({ ...tee, body, manual_offset: -2 }).size).toBe("L")
    expect(codesOf({ ...tee, body, manual_offset: 1, preference: "closer" })).toEqual(
      expect.arrayContaining(["product_runs_large", "fit_preference"])
    )
  })

  it("gives the smaller of two that tie to who likes it closer", () => {
    const body = { [CHEST]: 1_060 }
    expect(recommendSize({ ...tee, body, preference: "closer" }).size).toBe("M")
  })

  it("follows the tightest point in cloth that does not give, and says that measurements disagree", () => {
    const body = { BodyMeasurementWaist: 660, BodyMeasurementHips: 990, BodyMeasurementInsideLeg: 800 }
    const jeans = (stretch: "none" | "high") =>
      recommendSize({ chart: jeansChart, scale: jeansScale, body, stretch, offset: { mean: 0, variance: 0 } })
    const position = (stretch: "none" | "high") => jeans(stretch).axes[0]?.belief?.mean
    expect(position("high")).toBeCloseTo(3.5, 9)
    expect(position("none")).toBeCloseTo(4.5, 9)
    expect(jeans("none").reasons.map(({ code }) => code)).toContain("measurements_disagree")
    expect(jeans("none").axes[0]?.belief?.variance).toBeCloseTo(0.7625 / 2 + 1.5 ** 2, 9)
  })

  it("works a garment chart back to the body by its ease, and says so", () => {
    const piece = "WearableMeasurementChestOrBust"
    const rows = { S: { [piece]: [980, 980] }, M: { [piece]: [1060, 1060] }, L: { [piece]: [1140, 1140] } } as const
    const chart = aChart([aPoint(piece)], rows, { basis: "garment" })
    const advice = recommendSize({ chart, scale: aScale(["S", "M", "L"]), body: { [CHEST]: 980 } })
    expect(advice).toMatchObject({ size: "M" })
    expect(advice.axes[0]?.belief).toEqual({
      mean: 2,
      variance: expect.closeTo((20 ** 2 + 15 ** 2) / 80 ** 2 + 0.1225, 9) as number,
    })
    expect(advice.reasons).toContainEqual({ code: "from_garment_chart", params: { axis: 1 } })
    expect(
      recommendSize({ chart, scale: aScale(["S", "M", "L"]), body: { BodyMeasurementBust: 980 }, fit: "oversized" }).status
    ).toBe("outside_size_range")
  })
})

describe("recommendSize, ends of the chart", () => {
  it("keeps inside who is within a last range that is wider than the grade", () => {
    expect(recommendSize({ ...tee, body: { [CHEST]: 1_288 } })).toMatchObject({ size: "XXL" })
    expect(recommendSize({ ...tee, body: { [CHEST]: 1_291 } })).toMatchObject({
      status: "outside_size_range",
      reasons: [{ code: "outside_size_range", params: { axis: 1, side: "above", point: CHEST, limit_mm: 1_290 } }],
    })
    expect(recommendSize({ ...tee, body: { [CHEST]: 855 } })).toMatchObject({
      reasons: [{ params: { side: "below", limit_mm: 860 } }],
    })
  })

  it("reads open ends as half a grade wide, and names nothing far beyond them", () => {
    const chart = aChart([aPoint(CHEST)], {
      S: { [CHEST]: [null, 940] },
      M: { [CHEST]: [940, 1020] },
      L: { [CHEST]: [1020, 1100] },
      XL: { [CHEST]: [1100, null] },
    })
    const of = (mm: number) => recommendSize({ chart, scale: aScale(["S", "M", "L", "XL"]), body: { [CHEST]: mm } })
    expect(of(900)).toMatchObject({ size: "S" })
    expect(of(900).axes[0]?.belief?.mean).toBeCloseTo(1, 9)
    expect(of(1_140).axes[0]?.belief?.mean).toBeCloseTo(4, 9)
    expect(of(1_500)).toMatchObject({ status: "no_recommendation" })
    expect(of(1_500).size).toBeUndefined()
  })

  it("names the only size inside its range, and nothing outside", () => {
    const head = "BodyMeasurementHead"
    const of = (ends: [number | null, number | null], mm: number) =>
      recommendSize({ chart: aChart([aPoint(head)], { OS: { [head]: ends } }), scale: aScale(["OS"]), body: { [head]: mm } })
    expect(of([540, 600], 570)).toMatchObject({ size: "OS", confidence: "high" })
    expect(of([540, 600], 599)).toMatchObject({ size: "OS", confidence: "low" })
    expect(of([540, 600], 601)).toMatchObject({ status: "outside_size_range", sizes: [] })
    expect(of([null, null], 690)).toMatchObject({ size: "OS", sizes: [{ size: "OS", p_small: 0, p_fit: 1, p_large: 0 }] })
    expect(
      recommendSize({ chart: aChart([aPoint(head)], { OS: { [head]: [540, 600] } }), scale: aScale(["OS"]), body: {} }).status
    ).toBe("insufficient_data")
  })
})

describe("recommendSize, words", () => {
  it("counts the boundary of two ranges to the upper one, and the end of the chart to the last", () => {
    const inRange = (mm: number) => recommendSize({ ...tee, body: { [CHEST]: mm } }).reasons[0]
    expect(inRange(1_020)).toEqual({ code: "body_in_range", params: { axis: 1, point: CHEST, mm: 1_020, size: "L" } })
    expect(inRange(1_290)).toMatchObject({ params: { size: "XXL" } })
  })
})

describe("recommendSize, two axes and stock", () => {
  const jeans = {
    chart: jeansChart,
    scale: jeansScale,
    body: { BodyMeasurementWaist: 710, BodyMeasurementHips: 965, BodyMeasurementInsideLeg: 810 },
  }

  it("joins the axes: chances multiply, the less sure axis says how sure", () => {
    const advice = recommendSize(jeans)
    expect(advice).toMatchObject({ status: "recommended", size: "W28 L32", confidence: "medium" })
    const [width, length] = advice.axes.map(({ size, sizes }) => sizes.find((each) => each.size === size)?.p_fit ?? NaN)
    const both = advice.sizes.find(({ size }) => size === "W28 L32")
    expect(both?.p_fit).toBeCloseTo((width ?? NaN) * (length ?? NaN), 12)
    for (const { p_small, p_fit, p_large } of advice.sizes) expect(p_small + p_fit + p_large).toBeCloseTo(1, 12)
  })

  it("reads a size of both axes, and one of a single axis", () => {
    const advice = recommendSize({
      ...jeans,
      body: {},
      history: [
        { size: "W28 L32", outcome: "kept", months_ago: 1 },
        { size: "W29", axis: 1, outcome: "kept", months_ago: 1 },
      ],
    })
    expect(advice.axes.map(({ belief }) => belief?.mean)).toEqual([expect.closeTo(4.5, 9), expect.closeTo(3, 9)])
    const bras = aScale(["75", "80"], ["B", "C"], { separator: "" })
    const chart = aChart([], {})
    expect(recommendSize({ chart, scale: bras, body: {}, usual_sizes: [{ size: "80C" }] })).toMatchObject({ size: "80C" })
  })

  it("still names a size that is sold out, and a neighbor only if it is likely to fit", () => {
    const at = (mm: number, availability: Record<string, boolean>) =>
      recommendSize({ ...tee, body: { [CHEST]: mm }, availability })
    expect(at(980, { M: true })).toMatchObject({ size: "M", is_available: true })
    const near = at(1_010, { M: false, L: true })
    expect(near).toMatchObject({ size: "M", is_available: false, available_alternative: "L" })
    expect(near.reasons).toContainEqual({ code: "out_of_stock", params: { size: "M", alternative: "L" } })
    const far = at(980, { M: false, S: true, L: true })
    expect(far).toMatchObject({ size: "M", is_available: false })
    expect(far.available_alternative).toBeUndefined()
    expect(at(1_010, { S: true }).is_available).toBe(false)
  })
})

describe("recommendSize, refusals", () => {
  it.each([
    [{ body: { [CHEST]: NaN } }, "INVALID_MEASUREMENT", `measurements.${CHEST}`],
    [{ body: { [CHEST]: -980 } }, "INVALID_MEASUREMENT", `measurements.${CHEST}`],
    [{ body: { [CHEST]: 4_000 } }, "INVALID_MEASUREMENT", `measurements.${CHEST}`],
    [{ body: { BodyMeasurementFoot: 980 } }, "INVALID_MEASUREMENT", "measurements.BodyMeasurementFoot"],
    [{ body: { BodyMeasurementWeight: 80 } }, "INVALID_MEASUREMENT", "measurements.BodyMeasurementWeight"],
    [{ body: { BodyMeasurementChst: 980 } }, "INVALID_MEASUREMENT", "measurements.BodyMeasurementChst"],
    [{ body: { [CHEST]: { mm: 980, sd_mm: -1 } } }, "INVALID_MEASUREMENT", `measurements.${CHEST}.sd_mm`],
    [{ offset: { mean: 0, variance: -1 } }, "INVALID_INPUT", "offset.variance"],
    [{ manual_offset: 3 }, "INVALID_INPUT", "manual_offset"],
    [{ history: [{ size: "M", outcome: "kept", months_ago: -1 }] }, "INVALID_INPUT", "history.0.months_ago"],
    [{ history: [{ size: "6XL", outcome: "kept", months_ago: 1 }] }, "UNKNOWN_SIZE", "history.0.size"],
    [{ usual_sizes: [{ size: "M" }, { size: "42" }] }, "UNKNOWN_SIZE", "usual_sizes.1.size"],
  ] as [Partial<AdviceInput>, string, string][])("%j is %s at %s", (over, code, field) => {
    expect(catchRefusal({ ...tee, ...over })).toEqual({ code, field })
  })
})
