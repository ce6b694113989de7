import { outcomeOfReturn } from "../outcomes/outcome-of-return"

const because = (value: string | null, fit_signal: string | null = null) => ({ value, fit_signal })

describe("outcomeOfReturn", () => {
  it.each([
    [because("size_too_short", "small"), "small"],
    [because("size_loose_at", "large"), "large"],
    [because("TOO_SMALL"), "small"],
    [because("size_too_large"), "large"],
    [because("style_not_liked"), "other"],
    [because("ordered_multiple_sizes"), "other"],
    [because("anything", "nonsense"), "other"],
    [because(null), "other"],
  ])("reads %j as %s", (reason, outcome) => {
    expect(outcomeOfReturn(reason, { sent_back: 2 })).toBe(outcome)
  })

  it("takes a swap for a larger size as too small, and for a smaller one as too large", () => {
    expect(outcomeOfReturn(because(null), { sent_back: 2, swapped_for: 3 })).toBe("small")
    expect(outcomeOfReturn(because("changed_mind"), { sent_back: 2, swapped_for: 1 })).toBe("large")
    expect(outcomeOfReturn(because(null), { sent_back: 2, swapped_for: 2 })).toBe("other")
  })

  it("believes the reason before the swap", () => {
    expect(outcomeOfReturn(because("size_too_large", "large"), { sent_back: 2, swapped_for: 3 })).toBe("large")
  })
})
