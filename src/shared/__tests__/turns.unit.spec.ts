import { Turns } from "../turns"

describe("turns", () => {
  const full = () => new Error("full")

  it("let so many run at once, keep so many waiting in their order, and refuse the rest", async () => {
    const turns = new Turns({ atOnce: 2, waiting: 2 })
    const ends: (() => void)[] = []
    const started: number[] = []
    const take = (number: number) =>
      turns.take(async () => {
        started.push(number)
        await new Promise<void>((resolve) => ends.push(resolve))
        return number
      }, full)
    const taken = [1, 2, 3, 4].map(take)
    await expect(take(5)).rejects.toThrow("full")
    expect(started).toEqual([1, 2])
    for (const [index, turn] of taken.entries()) {
      ends[index]?.()
      expect(await turn).toBe(index + 1)
    }
    expect(started).toEqual([1, 2, 3, 4])
  })

  it("go on after one has failed", async () => {
    const turns = new Turns({ atOnce: 1, waiting: 1 })
    const failing = turns.take(() => Promise.reject(new Error("broken")), full)
    const next = turns.take(() => Promise.resolve("next"), full)
    await expect(failing).rejects.toThrow("broken")
    expect(await next).toBe("next")
    expect(await turns.take(() => Promise.resolve("free again"), full)).toBe("free again")
  })
})
