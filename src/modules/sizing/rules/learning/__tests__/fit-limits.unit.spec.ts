import { DEFAULT_LIMITS, fitLimits, learnOffset, UNKNOWN_OFFSET } from "../.."
import type { RecordedOutcome } from "../learn-offset"
import { quantile } from "../quantile"
import { cumulative } from "../../advice/normal"
import type { FitOutcome } from "../../vocabulary"

/** `counts` of each outcome for one product, mixed by a fixed pattern; `weight` of those that fit. */
function aProduct(id: number, counts: Record<FitOutcome, number>, weight = 1): RecordedOutcome[] {
  const drawn = Object.entries(counts).flatMap(([outcome, count]) =>
    Array.from({ length: count }, (_, index) => ({ outcome: outcome as FitOutcome, place: (index + 0.5) / count }))
  )
  return drawn
    .sort((a, b) => a.place - b.place)
    .map(({ outcome }, index) => ({
      id: `${id}-${index}`,
      occurred_at: new Date(1_700_000_000_000 + index),
      position: 3,
      outcome,
      weight: outcome === "fit" ? weight : 1,
    }))
}

const aShop = (counts: Record<FitOutcome, number>, weight?: number) =>
  Array.from({ length: 40 }, (_, id) => aProduct(id, counts, weight))

describe("fitLimits", () => {
  it("says nothing before a shop has a thousand outcomes, and fifty misfits on either side", () => {
    expect(fitLimits([])).toBeUndefined()
    expect(fitLimits([aProduct(1, { small: 60, fit: 400, large: 60 })])).toBeUndefined()
    expect(fitLimits(aShop({ small: 1, fit: 40, large: 5 }))).toBeUndefined()
    expect(fitLimits(aShop({ small: 5, fit: 40, large: 5 }))).toBeDefined()
  })

  it("puts the limits where as many pieces are too small and too large as were", () => {
    const limits = fitLimits(aShop({ small: 6, fit: 40, large: 3 })) ?? DEFAULT_LIMITS
    const sd = Math.sqrt(limits.piece_variance + 0.36 + 0.1225)
    expect(cumulative(-limits.small / sd)).toBeCloseTo(6 / 49, 6)
    expect(1 - cumulative(limits.large / sd)).toBeCloseTo(3 / 49, 6)
    expect(limits.small).toBeLessThan(limits.large)
  })

  it("gives a shop whose people mind tightness no offset for that alone", () => {
    const products = aShop({ small: 8, fit: 40, large: 4 })
    const limits = fitLimits(products)
    const learnMean = (one: RecordedOutcome[], given = DEFAULT_LIMITS) => learnOffset(UNKNOWN_OFFSET, one, given).mean
    expect(learnMean(products[0] ?? [])).toBeLessThan(-0.08)
    expect(Math.abs(learnMean(products[0] ?? [], limits))).toBeLessThan(0.03)
  })

  it("counts what was kept by its weight", () => {
    const whole = fitLimits(aShop({ small: 5, fit: 40, large: 5 }))
    const half = fitLimits(aShop({ small: 5, fit: 80, large: 5 }, 0.5))
    expect(half?.small).toBeCloseTo(
      (whole?.small ?? 0) * Math.sqrt(((half?.piece_variance ?? 0) + 0.4825) / ((whole?.piece_variance ?? 0) + 0.4825)),
      6
    )
  })

  it("is not moved by buyers who were measured, of whom more is known", () => {
    const shop = aShop({ small: 5, fit: 40, large: 5 })
    const sure = (outcomes: RecordedOutcome[]) => outcomes.map((each) => ({ ...each, buyer: { mean: 3, variance: 0.01 } }))
    const measured = aShop({ small: 0, fit: 60, large: 0 }).map(sure)
    expect(fitLimits([...shop, ...measured])).toEqual(fitLimits(shop))
  })

  it("is the same for the same outcomes", () => {
    const shop = aShop({ small: 6, fit: 50, large: 4 })
    expect(fitLimits(shop)).toEqual(fitLimits(structuredClone(shop)))
  })
})

describe("quantile", () => {
  it.each([0.001, 0.025, 0.16, 0.5, 0.84, 0.999])("is the inverse of the distribution at %d", (p) => {
    expect(cumulative(quantile(p))).toBeCloseTo(p, 9)
  })
})
