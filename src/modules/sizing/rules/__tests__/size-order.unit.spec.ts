import fc from "fast-check"

import { compareSizes, normalizeSize, sizeKey, sortSizes, STARTER_SCALES, sizeCodes } from ".."

const pool = [
  ...STARTER_SCALES.flatMap(sizeCodes),
  ..."2XL XX-Large XXXL S/M M/L L-XL XLT LT 12P 14T 16W 40R 40S 40L 00 000 0 2T 3T NB 3-6M 12M 4Y 10-11Y 13C 13K 1Y EU~42 OS one~size 42½ 42,5 15½/34 34/36 80DD 75E junk -"
    .split(" ")
    .map((text) => text.replace("~", " ")),
]
const size = fc.oneof({ weight: 4, arbitrary: fc.constantFrom(...pool) }, { weight: 1, arbitrary: fc.string({ maxLength: 8 }) })

describe("one spelling of a size", () => {
  it.each([
    ["xxl", "XXL"],
    ["2XL", "XXL"],
    ["2x", "XXL"],
    ["XX-Large", "XXL"],
    ["extra extra large", "XXL"],
    ["XXXL", "3XL"],
    ["3 xl", "3XL"],
    ["Extra Small", "XS"],
    ["x-l", "XL"],
    ["medium", "M"],
    ["Large Tall", "LT"],
    ["s-m", "S/M"],
    ["Small / Medium", "S/M"],
    ["XL/2XL", "XL/XXL"],
    ["42,5", "42.5"],
    ["42½", "42.5"],
    ["42 1/2", "42.5"],
    ["42.50", "42.5"],
    ["42.0", "42"],
    ["42 2/3", "42 2/3"],
    ["15½ / 34", "15.5/34"],
    ["32x34", "W32 L34"],
    ["W32L34", "W32 L34"],
    ["w32/l34", "W32 L34"],
    ["32W 34L", "W32 L34"],
    ["32/34", "32/34"],
    ["80 c", "80C"],
    ["3-6 months", "3-6M"],
    ["12 m", "12M"],
    ["4 years", "4Y"],
    ["4-5 Jahre", "4-5Y"],
    ["6 mois", "6M"],
    ["one size", "OS"],
    ["Einheitsgröße", "OS"],
    ["Taille unique", "OS"],
    ["\u00a0ｘｌ ", "XL"],
  ])("%p is %p", (text, normal) => {
    expect(normalizeSize(text)).toBe(normal)
  })

  it("is its own spelling", () => {
    fc.assert(
      fc.property(size, (text) => {
        expect(normalizeSize(normalizeSize(text))).toBe(normalizeSize(text))
      })
    )
  })

  it("makes one key of a double size with a dash and one with a slash", () => {
    expect(sizeKey("35-38")).toBe(sizeKey("35 / 38"))
  })
})

describe("the order of sizes", () => {
  it.each([
    ["S/M M S M/L L", "S S/M M M/L L"],
    ["L XL LT XLT", "L LT XL XLT"],
    ["12 12T 14 12P", "12 12P 12T 14"],
    ["2 0 000 00", "000 00 0 2"],
    ["42 42.5 41½ 42,25", "41½ 42 42,25 42.5"],
    ["12M NB 0-3M 3M 3-6M", "NB 0-3M 3M 3-6M 12M"],
    ["1 13C 12.5C 2", "12.5C 13C 1 2"],
    ["OS XL 42 4Y 2T 3M", "3M 2T 4Y 42 XL OS"],
    ["110/116 98/104 98", "98 98/104 110/116"],
    ["43-46 35-38 39-42", "35-38 39-42 43-46"],
    ["75G 75FF 75F 75E 75AA 75A", "75AA 75A 75E 75F 75FF 75G"],
    ["40L 40S 40R 38R", "38R 40S 40R 40L"],
  ])("sorts %s", (given, sorted) => {
    expect(sortSizes(given.split(" "))).toEqual(sorted.split(" "))
  })

  it("puts a size before its petite, whether or not its system stands before it", () => {
    expect(sortSizes(["38P", "EU 38"])).toEqual(["EU 38", "38P"])
  })

  it("is total: antisymmetric, transitive, and nought only for two spellings of one size", () => {
    fc.assert(
      fc.property(size, size, size, (a, b, c) => {
        expect(Math.sign(compareSizes(a, b)) + Math.sign(compareSizes(b, a))).toBe(0)
        expect(compareSizes(a, b) === 0).toBe(normalizeSize(a) === normalizeSize(b))
        const [low = "", , high = ""] = [a, b, c].sort(compareSizes)
        expect(compareSizes(low, high)).toBeLessThanOrEqual(0)
        expect(compareSizes(a, b) > 0 || compareSizes(b, c) > 0 || compareSizes(a, c) <= 0).toBe(true)
      }),
      { numRuns: 2_000 }
    )
  })

  it("does not depend on the order in which sizes come", () => {
    const shuffled = fc
      .uniqueArray(size, { selector: normalizeSize, maxLength: 12 })
      .chain((sizes) => fc.tuple(fc.constant(sizes), fc.shuffledSubarray(sizes, { minLength: sizes.length })))
    fc.assert(
      fc.property(shuffled, ([sizes, other]) => {
        expect(sortSizes(other)).toEqual(sortSizes(sizes))
      })
    )
  })

  it("keeps spellings of one size as they came, and changes no input", () => {
    const given = ["XXL", "S", "2XL", "xx-large"]
    expect(sortSizes(given)).toEqual(["S", "XXL", "2XL", "xx-large"])
    expect(given[0]).toBe("XXL")
  })

  it.each(STARTER_SCALES.map((scale) => [scale.handle, scale] as const))("without a scale is that of %s", (_, scale) => {
    const codes = sizeCodes(scale)
    expect(sortSizes([...codes].reverse())).toEqual(codes)
  })
})
