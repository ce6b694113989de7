import { reconnectDelayMs } from "../back-off"

describe("the wait before the next connection", () => {
  it("grows with every failure and never beyond thirty seconds", () => {
    const longest = [1, 2, 3, 4, 5, 6, 60, 2_000].map((failures) => reconnectDelayMs(failures, () => 1))
    expect(longest).toEqual([1_000, 2_000, 4_000, 8_000, 16_000, 30_000, 30_000, 30_000])
  })

  it("is anything from nothing to the longest, so that processes come back one by one", () => {
    expect([0, 0.5].map((random) => reconnectDelayMs(4, () => random))).toEqual([0, 4_000])
  })
})
