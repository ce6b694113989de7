import { backOffMs, pause } from "../back-off"

const RECONNECT = { baseMs: 1_000, maxMs: 30_000 }

describe("the wait before the next try", () => {
  it("grows with every failure and never beyond the longest", () => {
    const longest = [1, 2, 3, 4, 5, 6, 60, 2_000].map((failures) => backOffMs(failures, RECONNECT, () => 1))
    expect(longest).toEqual([1_000, 2_000, 4_000, 8_000, 16_000, 30_000, 30_000, 30_000])
  })

  it("is anything from nothing to the longest, so that processes come back one by one", () => {
    expect([0, 0.5].map((random) => backOffMs(4, RECONNECT, () => random))).toEqual([0, 4_000])
  })

  it("is a whole number of milliseconds", () => {
    expect(backOffMs(1, { baseMs: 50, maxMs: 2_000 }, () => 0.333)).toBe(16)
  })

  it("ends early when its signal is aborted, before or meanwhile", async () => {
    const stop = new AbortController()
    const waiting = pause(60_000, stop.signal)
    stop.abort()
    await waiting
    await pause(60_000, stop.signal)
  })
})
