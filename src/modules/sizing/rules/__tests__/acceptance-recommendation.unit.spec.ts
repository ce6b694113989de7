import { jeansChart, jeansScale, shoeChart, shoeScale, teeChart, teeScale } from "../advice/__tests__/charts"
import { recommendSize } from "../advice"
import { flagProduct, learnOffset, updateOffset } from "../learning"
import type { Advice, FitOutcome } from "../vocabulary"

const chest = (cm: number) => ({ BodyMeasurementChest: cm * 10 })
const tee = { chart: teeChart, scale: teeScale }
const chanceOf = ({ axes: [first] }: Advice, size: string) => first?.sizes.find((each) => each.size === size)?.p_fit ?? NaN

function expectChances(advice: Advice, chances: Record<string, number>): void {
  for (const [size, chance] of Object.entries(chances))
    expect(Math.abs(chanceOf(advice, size) - chance)).toBeLessThanOrEqual(0.005)
}

describe("recommendation, T-shirt of chest ranges", () => {
  it("R1: a chest of 98 cm is M, high", () => {
    const advice = recommendSize({ ...tee, body: chest(98) })
    expect(advice).toMatchObject({ status: "recommended", size: "M", confidence: "high" })
    expectChances(advice, { S: 0.441, M: 0.772, L: 0.441 })
    expect(advice.axes[0]?.belief).toEqual({ mean: 2, variance: expect.closeTo(0.185, 6) as number })
  })

  it("R2: a chest on the boundary, 102 cm, gets the larger size, and the smaller one as alternative", () => {
    const advice = recommendSize({ ...tee, body: chest(102) })
    expect(advice).toMatchObject({ size: "L", confidence: "medium", alternatives: ["M"] })
    expectChances(advice, { M: 0.674, L: 0.674 })
    expect(advice.reasons).toContainEqual({ code: "between_sizes", params: { axis: 1, smaller: "M", larger: "L" } })
  })

  it("R3b: a chest of 100 cm is M, medium", () => {
    const advice = recommendSize({ ...tee, body: chest(100) })
    expect(advice).toMatchObject({ size: "M", confidence: "medium" })
    expectChances(advice, { M: 0.746, L: 0.566 })
  })

  it("R4: who likes it looser gets L at 98 cm", () => {
    const advice = recommendSize({ ...tee, body: chest(98), preference: "looser" })
    expect(advice).toMatchObject({ size: "L", confidence: "medium" })
    expectChances(advice, { M: 0.674, L: 0.674 })
  })

  it("R7: a chest of 140 cm is outside, and no size is named", () => {
    const advice = recommendSize({ ...tee, body: chest(140) })
    expect(advice.status).toBe("outside_size_range")
    expect(advice.size).toBeUndefined()
    expect(advice.sizes).toEqual([])
    expect(advice.axes[0]?.belief?.mean).toBeCloseTo(6.74, 2)
  })

  it("R12: without data there is no advice", () => {
    expect(recommendSize({ ...tee, body: {} })).toMatchObject({ status: "insufficient_data", sizes: [] })
  })
})

describe("recommendation, others", () => {
  it("R8: jeans for waist 71 and hips 96.5 cm are W28, medium; the length is not known", () => {
    const body = { BodyMeasurementWaist: 710, BodyMeasurementHips: 965 }
    const advice = recommendSize({ chart: jeansChart, scale: jeansScale, body })
    expect(advice.axes[0]).toMatchObject({ status: "recommended", size: "W28", confidence: "medium" })
    expect(advice.axes[1]).toMatchObject({ status: "insufficient_data" })
    expect(advice.status).toBe("insufficient_data")
    expectChances(advice, { W28: 0.7 })
  })

  it("R10: a foot of 267 mm is EU 42, medium", () => {
    const advice = recommendSize({ chart: shoeChart, scale: shoeScale, body: { BodyMeasurementFoot: 267 } })
    expect(advice).toMatchObject({ size: "42", confidence: "medium" })
    expectChances(advice, { "42": 0.718, "43": 0.463 })
  })
})

describe("learning", () => {
  const unknown = { mean: 0, variance: 0.1225 }
  const one = (outcome: FitOutcome) => updateOffset(unknown, { position: 2, outcome, weight: 1 })
  const sequence = (outcomes: FitOutcome[]) =>
    learnOffset(
      unknown,
      outcomes.map((outcome, index) => ({ id: String(index), occurred_at: new Date(index), position: 2, outcome, weight: 1 }))
    )
  const interleaved = (small: number, fit: number, large: number) => {
    const placed = (
      [
        ["small", small],
        ["fit", fit],
        ["large", large],
      ] as const
    ).flatMap(([outcome, count]) => Array.from({ length: count }, (_, index) => ({ outcome, at: (index + 0.5) / count })))
    return placed.sort((a, b) => a.at - b.at).map(({ outcome }) => outcome)
  }

  it("one outcome", () => {
    expect(one("small").mean).toBeCloseTo(-0.2242, 4)
    expect(one("small").variance).toBeCloseTo(0.106, 4)
    expect(one("large").mean).toBeCloseTo(0.2242, 4)
    expect(one("large").variance).toBeCloseTo(0.106, 4)
    expect(one("fit").mean).toBeCloseTo(0, 12)
    expect(one("fit").variance).toBeCloseTo(0.1085, 4)
  })

  it("two too small and three that fit are no flag yet", () => {
    const belief = sequence(interleaved(2, 3, 0))
    expect(Math.abs(belief.mean + 0.305)).toBeLessThanOrEqual(0.005)
    expect(Math.abs(Math.sqrt(belief.variance) - 0.269)).toBeLessThanOrEqual(0.005)
    const flag = flagProduct(belief, { small: 2, fit: 3, large: 0, customers: 5 })
    expect(flag.flag).toBeUndefined()
    expect(Math.abs(flag.probability - 0.581)).toBeLessThanOrEqual(0.005)
  })

  it("as many too small as too large are no offset", () => {
    expect(Math.abs(sequence(interleaved(4, 22, 4)).mean)).toBeLessThanOrEqual(0.005)
  })
})
