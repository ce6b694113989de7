import { countWords, offsetWords, placeOnScale, toShares } from "../fit-words"

describe("offsetWords", () => {
  it.each([
    [-0.42, "0.4 sizes small"],
    [1, "1.0 size large"],
    [0.04, "as labeled"],
    [-1.26, "1.3 sizes small"],
  ])("calls %d %j", (offset, words) => {
    expect(offsetWords(offset)).toBe(words)
  })
})

describe("the drawn scale", () => {
  it("goes from one size small to one size large, and further offsets stand at its ends", () => {
    expect([-3, -1, 0, 0.5, 2].map(placeOnScale)).toEqual([0, 0, 0.5, 0.75, 1])
  })

  it("shares a bar among the outcomes, and draws none where there are none", () => {
    expect(toShares({ small: 1, fit: 2, large: 1 })).toEqual({ small: 0.25, fit: 0.5, large: 0.25 })
    expect(toShares({ small: 0, fit: 0, large: 0 })).toEqual({ small: 0, fit: 0, large: 0 })
    expect(countWords({ small: 3, fit: 12, large: 1 })).toBe("3 too small, 12 fitted, 1 too large")
  })
})
