import { Pace } from "../pace"

describe("Pace", () => {
  it("[email.mostPerSecond] lets no more through than it should, in their order", async () => {
    const pace = new Pace(100)
    const startedAt = performance.now()
    const order: number[] = []
    await Promise.all(Array.from({ length: 21 }, (_, n) => pace.turn().then(() => order.push(n))))
    // Twenty waits of 10 ms; timers may fire a millisecond early.
    expect(performance.now() - startedAt).toBeGreaterThanOrEqual(195)
    expect(order).toEqual(Array.from({ length: 21 }, (_, n) => n))
  })

  it("keeps nobody waiting who comes after a rest", async () => {
    const pace = new Pace(1)
    const startedAt = performance.now()
    await pace.turn()
    expect(performance.now() - startedAt).toBeLessThan(500)
  })

  it("ends the wait of somebody who gives up", async () => {
    const pace = new Pace(0.001)
    await pace.turn()
    await expect(pace.turn(AbortSignal.timeout(5))).rejects.toMatchObject({ name: "AbortError" })
  })
})
