import { createCache, memoize, memoizeByObject, memoizeParsed, type Parsed } from "../memoize"

describe("what is memoized", () => {
  it("is made once for each key", () => {
    const cache = createCache<number>()
    let made = 0
    const make = () => ++made
    expect([memoize(cache, "a", make), memoize(cache, "a", make), memoize(cache, "b", make)]).toEqual([1, 1, 2])
  })

  it("belongs to one object, not to another that looks the same", () => {
    const cache = new WeakMap<object, number>()
    const scale = { code: "M" }
    let made = 0
    const make = () => ++made
    expect([
      memoizeByObject(cache, scale, make),
      memoizeByObject(cache, scale, make),
      memoizeByObject(cache, { ...scale }, make),
    ]).toEqual([1, 1, 2])
  })

  it("is kept also where it is null, false or empty", () => {
    const cache = createCache<null | false | "">()
    const never = () => {
      throw new Error("made again")
    }
    for (const value of [null, false, ""] as const) {
      memoize(cache, String(value), () => value)
      expect(memoize(cache, String(value), never)).toBe(value)
    }
  })

  it("never grows beyond its bound, whatever is asked for", () => {
    const cache = createCache<number>()
    for (let key = 0; key < 5_000; key++) memoize(cache, `${key}`, () => key)
    expect(cache.size).toBeLessThanOrEqual(1_000)
    expect(memoize(cache, "4999", () => -1)).toBe(4_999)
  })

  it("keeps what is asked for again and again while a flood of other keys passes; the oldest goes", () => {
    const cache = createCache<number>()
    let made = 0
    const bestseller = () => memoize(cache, "bestseller", () => ++made)
    for (let key = 0; key < 5_000; key++) {
      memoize(cache, `${key}`, () => key)
      bestseller()
    }
    expect(made).toBe(1)
    // Full: 999 others beside the bestseller.
    expect(cache.has("4001")).toBe(true)
    expect(cache.has("4000")).toBe(false)
  })

  it("is the same object while its text stays the same, and follows the text at once", () => {
    const cache = createCache<Parsed<{ stock: number }>>()
    const first = memoizeParsed(cache, "tee", '{"stock":1}')
    expect(memoizeParsed(cache, "tee", '{"stock":1}')).toBe(first)
    expect(memoizeParsed(cache, "tee", '{"stock":0}')).toEqual({ stock: 0 })
    expect(memoizeParsed(cache, "jeans", '{"stock":1}')).not.toBe(first)
    expect(first).toEqual({ stock: 1 })
  })
})
