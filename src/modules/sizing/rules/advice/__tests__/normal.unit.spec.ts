import { cumulative, density, upperTailRatio } from "../normal"

describe("normal distribution", () => {
  // Values of tables to 15 digits: M. Abramowitz and I. Stegun, Handbook of Mathematical Functions, table 26.1, and their complements.
  it.each([
    [0, 0.5],
    [0.5, 0.691462461274013],
    [1, 0.841344746068543],
    [1.6448536269514722, 0.95],
    [2, 0.977249868051821],
    [3, 0.99865010196837],
    [-1, 0.158655253931457],
    [-3, 0.00134989803163009],
  ])("is %d -> %d", (x, share) => {
    expect(Math.abs(cumulative(x) - share)).toBeLessThan(1e-14)
  })

  it("keeps its relative accuracy in the lower tail, and ends at 0 and 1", () => {
    expect(cumulative(-10) / 7.61985302416053e-24).toBeCloseTo(1, 9)
    expect(cumulative(-20) / 2.75362411860623e-89).toBeCloseTo(1, 9)
    expect([cumulative(-Infinity), cumulative(Infinity), cumulative(-50), cumulative(50)]).toEqual([0, 1, 0, 1])
    expect([density(Infinity), density(-Infinity)]).toEqual([0, 0])
  })

  it("rises, also where two formulas meet", () => {
    for (let x = -9; x < 9; x += 0.001) expect(cumulative(x + 0.001)).toBeGreaterThanOrEqual(cumulative(x))
    expect(upperTailRatio(7.0710678) / upperTailRatio(7.0710679)).toBeCloseTo(1, 7)
  })
})
