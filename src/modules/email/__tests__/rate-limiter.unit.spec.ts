import { RateLimiter } from "../rate-limiter"

describe("RateLimiter", () => {
  it("[email.mostPerSecond] lets no more through than it should, in their order", async () => {
    const limiter = new RateLimiter(100)
    const startedAt = performance.now()
    const order: number[] = []
    await Promise.all(Array.from({ length: 21 }, (_, n) => limiter.waitForTurn().then(() => order.push(n))))
    // Twenty waits of 10 ms; timers may fire a millisecond early.
    expect(performance.now() - startedAt).toBeGreaterThanOrEqual(195)
    expect(order).toEqual(Array.from({ length: 21 }, (_, n) => n))
  })

  it("keeps nobody waiting who comes after a rest", async () => {
    const limiter = new RateLimiter(1)
    const startedAt = performance.now()
    await limiter.waitForTurn()
    expect(performance.now() - startedAt).toBeLessThan(500)
  })

  it("ends the wait of somebody who gives up", async () => {
    const limiter = new RateLimiter(0.001)
    await limiter.waitForTurn()
    await expect(limiter.waitForTurn(AbortSignal.timeout(5))).rejects.toMatchObject({ name: "AbortError" })
  })
})
