import { FailedAttempts } from "../failed-attempts"

describe("failed attempts", () => {
  it("about one subject have to wait after five within a quarter of an hour, counted from the first", () => {
    let nowMs = 1_000
    const attempts = new FailedAttempts(() => nowMs)
    for (const minute of [0, 1, 2, 3]) {
      nowMs = 1_000 + minute * 60_000
      attempts.add("order_1")
      expect(attempts.waitSeconds("order_1")).toBe(0)
    }
    attempts.add("order_1")
    expect([attempts.waitSeconds("order_1"), attempts.waitSeconds("order_2")]).toEqual([12 * 60, 0])
    attempts.add("order_1")
    expect(attempts.waitSeconds("order_1")).toBe(12 * 60)
    nowMs = 1_000 + 16 * 60_000
    expect(attempts.waitSeconds("order_1")).toBe(0)
  })
})
