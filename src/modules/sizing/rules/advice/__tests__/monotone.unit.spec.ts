import fc from "fast-check"
import { recommendSize } from "../recommend-size"
import type { AdviceInput, HistoryItem } from "../types"
import { aChart, aPoint, aScale } from "./charts"
import type { Advice, SizeChartDocument, Stretch } from "../../vocabulary"

const RUNS = { numRuns: 2_000 }
const CODES = ["XS", "S", "M", "L", "XL", "XXL"]
const [CHEST, WAIST, HIPS] = ["BodyMeasurementChest", "BodyMeasurementWaist", "BodyMeasurementHips"] as const
const POINTS = [CHEST, WAIST, HIPS]
const scale = aScale(CODES)

/** Charts of two or three points with grades of their own, gaps, open ends and now and then sizes that do not rise. */
const charts: fc.Arbitrary<SizeChartDocument> = fc
  .record({
    starts: fc.array(fc.integer({ min: 500, max: 900 }), { minLength: 3, maxLength: 3 }),
    grades: fc.array(fc.array(fc.integer({ min: 0, max: 120 }), { minLength: 6, maxLength: 6 }), { minLength: 3, maxLength: 3 }),
    gap: fc.integer({ min: -10, max: 15 }),
    weights: fc.array(fc.double({ min: 0.05, max: 1, noNaN: true }), { minLength: 3, maxLength: 3 }),
    count: fc.integer({ min: 1, max: 3 }),
    isOpen: fc.boolean(),
    basis: fc.constantFrom("body" as const, "garment" as const),
  })
  .map(({ starts, grades, gap, weights, count, isOpen, basis }) => {
    const code = (point: string) => (basis === "body" ? point : point.replace("Body", "Wearable").replace("Chest", "ChestOrBust"))
    const points = POINTS.slice(0, count).map((point, index) => aPoint(code(point), { weight: weights[index] }))
    const rows = CODES.map((size, place) => {
      const cells = POINTS.slice(0, count).map((point, index) => {
        const edge = (steps: number) =>
          (starts[index] ?? 0) + (grades[index] ?? []).slice(0, steps).reduce((sum, each) => sum + each, 0)
        const min = isOpen && place === 0 ? null : edge(place)
        const max = isOpen && place === CODES.length - 1 ? null : Math.max(edge(place), edge(place + 1) - gap)
        return [code(point), [min, max]] as const
      })
      return [size, Object.fromEntries(cells)] as const
    })
    return aChart(points, Object.fromEntries(rows), { basis })
  })

const beliefs = fc.record({
  mean: fc.double({ min: -2, max: 2, noNaN: true }),
  variance: fc.double({ min: 0, max: 0.5, noNaN: true }),
})
const histories: fc.Arbitrary<HistoryItem[]> = fc.array(
  fc.record({
    size: fc.constantFrom("S", "M", "L"),
    outcome: fc.constantFrom("kept" as const, "small" as const, "large" as const),
    months_ago: fc.double({ min: 0, max: 60, noNaN: true }),
    offset: beliefs,
  }),
  { maxLength: 4 }
)
const measures = fc.integer({ min: 400, max: 1_700 })
const stretches = fc.constantFrom<(Stretch | undefined)[]>("none", "low", "medium", "high", undefined)
const inputs: fc.Arbitrary<AdviceInput> = fc
  .record({
    chart: charts,
    body: fc.record({ [CHEST]: measures, [WAIST]: measures, [HIPS]: measures }, { requiredKeys: [CHEST] }),
    history: histories,
    usual_sizes: fc.array(fc.record({ size: fc.constantFrom(...CODES), offset: beliefs }), { maxLength: 2 }),
    preference: fc.constantFrom("closer" as const, "regular" as const, "looser" as const),
    offset: beliefs,
    stretch: stretches,
  })
  .map((input) => ({ ...input, scale }))

/** Where the advice stands: its size, beyond either end, or nowhere. */
function findPlace({ size, status, reasons }: Advice): number | undefined {
  if (status === "recommended") return CODES.indexOf(size ?? "")
  const outside = reasons.find(({ code }) => code === "outside_size_range")
  if (outside?.code !== "outside_size_range") return undefined
  return outside.params.side === "below" ? -Infinity : Infinity
}

function isLower(before: Advice, after: Advice): boolean {
  const [from, to] = [findPlace(before), findPlace(after)]
  return from !== undefined && to !== undefined && to < from
}

describe("R13: order of advice", () => {
  it.each(POINTS)("never lowers the size when %s grows", (point) => {
    fc.assert(
      fc.property(inputs, fc.integer({ min: 1, max: 300 }), (input, more) => {
        const measured = input.body[point]
        if (typeof measured !== "number") return
        expect(
          isLower(recommendSize(input), recommendSize({ ...input, body: { ...input.body, [point]: measured + more } }))
        ).toBe(false)
      }),
      RUNS
    )
  })

  it("never lowers the size of who grows by a millimeter at a time, in any cloth", () => {
    fc.assert(
      fc.property(inputs, fc.constantFrom(...POINTS), (input, point) => {
        let before: Advice | undefined
        for (let mm = 600; mm <= 1_300; mm += 1) {
          const after = recommendSize({ ...input, body: { ...input.body, [point]: mm } })
          expect(before !== undefined && isLower(before, after)).toBe(false)
          before = findPlace(after) === undefined ? before : after
        }
      }),
      { numRuns: 40 }
    )
  })

  it("never lowers the size on the way from narrow steps to wide ones, whatever is worn", () => {
    const ends = [800, 820, 840, 860, 1_000, 1_140, 1_280]
    const rows = CODES.map((size, index) => [size, { [CHEST]: [ends[index] ?? 0, ends[index + 1] ?? 0] }] as const)
    const chart = aChart([aPoint(CHEST)], Object.fromEntries(rows))
    const usual_sizes = ["XXL", "XXL"].map((size) => ({ size, offset: { mean: 0, variance: 0 } }))
    const means = Array.from({ length: 460 }, (_, more) => {
      const [first] = recommendSize({ chart, scale, usual_sizes, body: { [CHEST]: 805 + more } }).axes
      return first?.belief?.mean ?? NaN
    })
    means.slice(1).forEach((mean, index) => expect(mean).toBeGreaterThan(means[index] ?? NaN))
  })

  it("never lowers the size when the product runs smaller, also by the merchant's word", () => {
    fc.assert(
      fc.property(
        inputs,
        fc.double({ min: 0, max: 2, noNaN: true }),
        fc.double({ min: -2, max: 2, noNaN: true }),
        (input, less, manual) => {
          const offset = input.offset ?? { mean: 0, variance: 0 }
          const smaller = { ...offset, mean: offset.mean - less }
          expect(isLower(recommendSize(input), recommendSize({ ...input, offset: smaller }))).toBe(false)
          expect(
            isLower(
              recommendSize({ ...input, manual_offset: manual }),
              recommendSize({ ...input, manual_offset: Math.max(-2, manual - less) })
            )
          ).toBe(false)
        }
      ),
      RUNS
    )
  })

  it("never lowers the size of who likes it looser", () => {
    fc.assert(
      fc.property(inputs, (input) => {
        const [closer, regular, looser] = (["closer", "regular", "looser"] as const).map((preference) =>
          recommendSize({ ...input, preference })
        )
        if (!closer || !regular || !looser) throw new Error("three were asked for")
        expect(isLower(closer, regular)).toBe(false)
        expect(isLower(regular, looser)).toBe(false)
      }),
      RUNS
    )
  })

  it("finds a larger size no more likely too small and no less likely too large; chances add up to 1", () => {
    fc.assert(
      fc.property(inputs, (input) => {
        const { sizes } = recommendSize(input)
        sizes.forEach(({ p_small, p_fit, p_large }, index) => {
          expect(p_small + p_fit + p_large).toBeCloseTo(1, 9)
          expect(Math.min(p_small, p_fit, p_large)).toBeGreaterThanOrEqual(0)
          const before = sizes[index - 1]
          if (!before) return
          expect(p_small).toBeLessThanOrEqual(before.p_small + 1e-12)
          expect(p_large).toBeGreaterThanOrEqual(before.p_large - 1e-12)
        })
      }),
      RUNS
    )
  })

  it("names the size that is most likely to fit, up to the tie", () => {
    fc.assert(
      fc.property(inputs, (input) => {
        const { size, sizes } = recommendSize(input)
        const best = Math.max(...sizes.map(({ p_fit }) => p_fit))
        const chosen = sizes.find((each) => each.size === size)?.p_fit ?? best
        expect(chosen).toBeGreaterThanOrEqual(best - 0.03)
      }),
      RUNS
    )
  })

  it("answers every valid input with numbers", () => {
    fc.assert(
      fc.property(inputs, (input) => {
        const text = JSON.stringify(recommendSize(input))
        expect(text).not.toMatch(/null|NaN/)
      }),
      RUNS
    )
  })
})
