import { withDeadline } from "../deadline"

const late = () => new Error("late")
const never = () => new Promise<never>(() => undefined)

/** Work that ends when the test says so. */
function aWork<T>() {
  let [resolve, reject]: [(value: T) => void, (error: Error) => void] = [() => undefined, () => undefined]
  const answer = new Promise<T>((onValue, onError) => ([resolve, reject] = [onValue, onError]))
  return { answer, resolve: (value: T) => resolve(value), reject: (error: Error) => reject(error) }
}

describe("a deadline", () => {
  beforeEach(() => void jest.useFakeTimers())
  afterEach(() => {
    expect(jest.getTimerCount()).toBe(0)
    jest.useRealTimers()
  })

  it("gives what the work returns or throws in time, also when it does so at once", async () => {
    expect(await withDeadline({ ms: 50, late }, () => Promise.resolve(1))).toBe(1)
    expect(await withDeadline({ ms: 50, late }, () => 1)).toBe(1)
    await expect(withDeadline({ ms: 50, late }, () => Promise.reject(new Error("own")))).rejects.toThrow("own")
    const throwing = () => {
      throw new Error("own")
    }
    await expect(withDeadline({ ms: 50, late }, throwing)).rejects.toThrow("own")
  })

  it("throws the caller's error when the time is over, and no earlier", async () => {
    const ended = jest.fn()
    withDeadline({ ms: 50, late }, never).catch(ended)
    await jest.advanceTimersByTimeAsync(49)
    expect(ended).not.toHaveBeenCalled()
    await jest.advanceTimersByTimeAsync(1)
    expect(ended).toHaveBeenCalledWith(new Error("late"))
  })

  it("tells the work that its time is over and throws its own error all the same", async () => {
    let reason: unknown
    const work = (ending: AbortSignal) =>
      new Promise<never>((_, reject) =>
        ending.addEventListener("abort", () => {
          reason = ending.reason
          reject(new Error("the work gave up"))
        })
      )
    const result = expect(withDeadline({ ms: 50, late }, work)).rejects.toThrow("late")
    await jest.advanceTimersByTimeAsync(50)
    await result
    expect(reason).toEqual(new Error("late"))
  })

  it("hands what comes too late to whoever closes it, and ignores a late failure", async () => {
    const [work, failing] = [aWork<string>(), aWork<string>()]
    const tooLate = jest.fn()
    const results = [work, failing].map(({ answer }) =>
      expect(withDeadline({ ms: 50, late, tooLate }, () => answer)).rejects.toThrow("late")
    )
    await jest.advanceTimersByTimeAsync(50)
    await Promise.all(results)
    work.resolve("a connection")
    failing.reject(new Error("refused"))
    await jest.advanceTimersByTimeAsync(0)
    expect(tooLate.mock.calls).toEqual([["a connection"]])
  })

  it("does not close what comes in time", async () => {
    const tooLate = jest.fn()
    await withDeadline({ ms: 50, late, tooLate }, () => Promise.resolve("a connection"))
    await jest.advanceTimersByTimeAsync(60)
    expect(tooLate).not.toHaveBeenCalled()
  })

  it("lets the work have the last word where it says so", async () => {
    const deadline = { ms: 50, late, waits: true }
    const work = aWork<string>()
    const result = withDeadline(deadline, () => work.answer)
    await jest.advanceTimersByTimeAsync(60)
    work.resolve("delivered after all")
    expect(await result).toBe("delivered after all")
  })

  it.each([
    ["its reason", undefined, "stopped"],
    ["the caller's error", () => new Error("aborted"), "aborted"],
  ])("ends with the caller's signal, before or during the work, and throws %s", async (_, aborted, message) => {
    const stop = new AbortController()
    const { signal } = stop
    const result = expect(withDeadline({ ms: 50, late, signal, aborted }, never)).rejects.toThrow(message)
    stop.abort(new Error("stopped"))
    await result
    await expect(withDeadline({ ms: 50, late, signal, aborted }, never)).rejects.toThrow(message)
  })
})
