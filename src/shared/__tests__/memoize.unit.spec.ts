import { memoize, memoizeByObject, memoizeParsed, type Parsed } from "../memoize"

describe("what is kept in memory", () => {
  it("is made once for each key", () => {
    const memory = new Map<string, number>()
    let made = 0
    const make = () => ++made
    expect([memoize(memory, "a", make), memoize(memory, "a", make), memoize(memory, "b", make)]).toEqual([1, 1, 2])
  })

  it("belongs to one object, not to another that looks the same", () => {
    const memory = new WeakMap<object, number>()
    const scale = { code: "M" }
    let made = 0
    const make = () => ++made
    expect([
      memoizeByObject(memory, scale, make),
      memoizeByObject(memory, scale, make),
      memoizeByObject(memory, { ...scale }, make),
    ]).toEqual([1, 1, 2])
  })

  it("is kept also where it is null, false or empty", () => {
    const memory = new Map<string, null | false | "">()
    const never = () => {
      throw new Error("made again")
    }
    for (const value of [null, false, ""] as const) {
      memoize(memory, String(value), () => value)
      expect(memoize(memory, String(value), never)).toBe(value)
    }
  })

  it("never grows beyond its bound, whatever is asked for", () => {
    const memory = new Map<string, number>()
    for (let key = 0; key < 5_000; key++) memoize(memory, `${key}`, () => key)
    expect(memory.size).toBeLessThanOrEqual(1_000)
    expect(memoize(memory, "4999", () => -1)).toBe(4_999)
  })

  it("is the same object while its text stays the same, and follows the text at once", () => {
    const memory = new Map<string, Parsed<{ stock: number }>>()
    const first = memoizeParsed(memory, "tee", '{"stock":1}')
    expect(memoizeParsed(memory, "tee", '{"stock":1}')).toBe(first)
    expect(memoizeParsed(memory, "tee", '{"stock":0}')).toEqual({ stock: 0 })
    expect(memoizeParsed(memory, "jeans", '{"stock":1}')).not.toBe(first)
    expect(first).toEqual({ stock: 1 })
  })
})
