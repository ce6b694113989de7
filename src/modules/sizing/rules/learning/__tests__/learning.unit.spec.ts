import fc from "fast-check"
import { SizingError } from "../../sizing-error"
import { brandPrior } from "../brand-prior"
import { flagProduct } from "../flag-product"
import { intervalMoments } from "../interval-moments"
import { learnOffset, type RecordedOutcome } from "../learn-offset"
import { updateOffset } from "../update-offset"
import type { OffsetBelief } from "../../vocabulary"

const unknown = { mean: 0, variance: 0.1225 }
const outcomes = fc.constantFrom("small" as const, "fit" as const, "large" as const)
const variances = fc.double({ min: 0, max: 25, noNaN: true })

/** Moments by adding up ten thousand slices of the density. */
function slicedMoments(lower: number, upper: number): { shift: number; shrink: number } {
  const [from, to] = [Math.max(lower, -12), Math.min(upper, 12)]
  let [mass, first, second] = [0, 0, 0]
  for (let slice = 0; slice < 10_000; slice++) {
    const x = from + ((slice + 0.5) * (to - from)) / 10_000
    const weight = Math.exp((-x * x) / 2)
    mass += weight
    first += weight * x
    second += weight * x * x
  }
  return { shift: first / mass, shrink: 1 - second / mass + (first / mass) ** 2 }
}

describe("intervalMoments", () => {
  it.each([
    [-Infinity, -1],
    [-Infinity, 2],
    [-1, 1],
    [-0.3, 2.5],
    [1, 1.5],
    [3, 5],
    [-7, -6],
    [0.5, Infinity],
  ])("agrees with the density added up between %d and %d", (lower, upper) => {
    const [exact, sliced] = [intervalMoments(lower, upper), slicedMoments(lower, upper)]
    expect(exact.shift).toBeCloseTo(sliced.shift, 4)
    expect(exact.shrink).toBeCloseTo(sliced.shrink, 4)
  })

  it("stays finite where both tails are 0", () => {
    for (const [lower, upper] of [
      [-Infinity, -500],
      [500, Infinity],
      [900, 902],
      [-902, -900],
      [-900, Infinity],
      [-300, 200],
    ] as const) {
      const { shift, shrink } = intervalMoments(lower, upper)
      expect(Number.isFinite(shift)).toBe(true)
      expect(shrink).toBeGreaterThanOrEqual(0)
      expect(shrink).toBeLessThanOrEqual(1)
    }
    expect(intervalMoments(-Infinity, -500).shift).toBeCloseTo(-500, 1)
  })
})

describe("updateOffset", () => {
  it("never gives anything but numbers, and never grows less sure", () => {
    const position = fc.double({ min: -1_000, max: 1_000, noNaN: true })
    const buyer = fc.record({ mean: position, variance: variances })
    const belief = fc.record({ mean: fc.double({ min: -10, max: 10, noNaN: true }), variance: variances })
    fc.assert(
      fc.property(
        belief,
        fc.record({ position, buyer, outcome: outcomes, weight: fc.double({ min: 0, max: 1, noNaN: true }) }),
        (before, outcome) => {
          const after = updateOffset(before, outcome)
          expect(Number.isFinite(after.mean)).toBe(true)
          expect(after.variance).toBeGreaterThanOrEqual(0)
          expect(after.variance).toBeLessThanOrEqual(before.variance)
        }
      ),
      { numRuns: 5_000 }
    )
  })

  it("moves down by too small, up by too large, and as far either way", () => {
    fc.assert(
      fc.property(
        fc.double({ min: -2, max: 2, noNaN: true }),
        fc.double({ min: 0.001, max: 2, noNaN: true }),
        (mean, variance) => {
          const small = updateOffset({ mean, variance }, { position: 3, outcome: "small", weight: 1 })
          const mirrored = updateOffset({ mean: -mean, variance }, { position: 3, outcome: "large", weight: 1 })
          expect(small.mean).toBeLessThan(mean)
          expect(mirrored.mean).toBeCloseTo(-small.mean, 9)
          expect(mirrored.variance).toBeCloseTo(small.variance, 9)
        }
      )
    )
  })

  it("goes half of the way at half of the weight, and nowhere at none", () => {
    const at = (weight: number) => updateOffset(unknown, { position: 2, outcome: "small", weight })
    expect(at(0)).toEqual(unknown)
    expect(at(0.5).mean).toBeCloseTo(at(1).mean / 2, 12)
    expect(at(0.5).variance).toBeCloseTo((0.1225 + at(1).variance) / 2, 12)
  })

  it("learns nothing of a product from a small size on a large buyer", () => {
    const expected = updateOffset(unknown, { position: 1, buyer: { mean: 4, variance: 0.2 }, outcome: "small", weight: 1 })
    expect(expected.mean).toBeGreaterThan(-0.01)
  })

  it("refuses what is no belief, weight or position", () => {
    for (const [belief, over] of [
      [{ mean: 0, variance: -1 }, {}],
      [{ mean: NaN, variance: 1 }, {}],
      [unknown, { weight: 2 }],
      [unknown, { position: NaN }],
      [unknown, { buyer: { mean: 2, variance: -1 } }],
    ] as const)
      expect(() => updateOffset(belief, { position: 2, outcome: "fit", weight: 1, ...over })).toThrow(SizingError)
  })
})

describe("learnOffset", () => {
  it("gives the same number in whatever order outcomes come, also at the same moment", () => {
    const recorded = fc.uniqueArray(
      fc.record({
        id: fc.string({ minLength: 1, maxLength: 4 }),
        at: fc.integer({ min: 0, max: 3 }),
        position: fc.integer({ min: 1, max: 5 }),
        outcome: outcomes,
      }),
      { selector: ({ id }) => id, maxLength: 12 }
    )
    fc.assert(
      fc.property(recorded, (drawn) => {
        const all = drawn.map(({ at, ...rest }): RecordedOutcome => ({ ...rest, weight: 1, occurred_at: new Date(at) }))
        expect(learnOffset(unknown, [...all].reverse())).toEqual(learnOffset(unknown, all))
      })
    )
  })
})

describe("brandPrior", () => {
  it("draws the brand's mean to 0 the fewer products there are", () => {
    expect(brandPrior([])).toEqual({ mean: 0, variance: 0.35 ** 2 })
    expect(brandPrior(Array<number>(20).fill(-0.4)).mean).toBeCloseTo(-0.2, 12)
  })
})

describe("flagProduct", () => {
  const enough = { small: 6, fit: 3, large: 1, customers: 8 }
  const flagOf = (belief: OffsetBelief, counts = enough) => flagProduct(belief, counts).flag

  it("flags what is sure enough, either way", () => {
    expect(flagOf({ mean: -0.6, variance: 0.04 })).toBe("runs_small")
    expect(flagOf({ mean: 0.6, variance: 0.04 })).toBe("runs_large")
    expect(flagOf({ mean: 0, variance: 0.03 })).toBe("true_to_size")
    expect(flagOf({ mean: -0.4, variance: 0.04 })).toBeUndefined()
    expect(flagOf({ mean: 0, variance: 0.05 })).toBeUndefined()
  })

  it("says nothing of fewer than 10 outcomes or 8 customers", () => {
    expect(flagOf({ mean: -0.9, variance: 0.04 }, { ...enough, fit: 2 })).toBeUndefined()
    expect(flagOf({ mean: -0.9, variance: 0.04 }, { ...enough, customers: 7 })).toBeUndefined()
  })

  it("gives chance and interval", () => {
    const { probability, interval } = flagProduct({ mean: -0.25, variance: 0.04 }, enough)
    expect(probability).toBeCloseTo(0.5, 6)
    expect(interval).toEqual({ low: expect.closeTo(-0.579, 3) as number, high: expect.closeTo(0.079, 3) as number })
    expect(flagProduct({ mean: -0.5, variance: 0 }, enough)).toMatchObject({ flag: "runs_small", probability: 1 })
  })
})
