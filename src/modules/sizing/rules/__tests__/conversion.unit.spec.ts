import fc from "fast-check"

import {
  braMeasures,
  braSize,
  compareSizes,
  convertSize,
  type EquivalenceRow,
  buildEquivalenceRows,
  findFootLength,
  parseHeightRange,
  kidsHeightSize,
  shoeSizes,
  sisterSizes,
  sizeCodes,
  type SizeConversion,
  STARTER_SCALES,
} from ".."
import { refusal } from "./refusal"

const mens = { kind: "footwear", gender: "male", age_group: "adult" } as const
const womens = { kind: "dress", gender: "female", age_group: "adult" } as const
const starterRows = STARTER_SCALES.flatMap(buildEquivalenceRows)

const shoe = (changes: Partial<SizeConversion>) =>
  convertSize({ ...mens, size: "42", from: "eu", to: "uk", rows: [], ...changes })
const halfSizes = fc.integer({ min: 64, max: 104 }).map((halves) => String(halves / 2))
const shoeSystem = fc.constantFrom("uk", "us", "au", "br", "cm", "jp", "mondopoint", "cn", "kr")
const gender = fc.constantFrom("male" as const, "female" as const, "unisex" as const)
const rowsOf = fc.constantFrom([], starterRows)

describe("converting a size", () => {
  it("leaves a size of the same system as it is, under any name of the system", () => {
    expect(shoe({ size: " 42,5", to: "europe" })).toEqual({
      size: "42.5",
      system: "eu",
      method: "identity",
      is_approximate: false,
    })
  })

  it("computes shoes where no row says more, and says so", () => {
    expect(shoe({})).toEqual({ size: "8.5", system: "uk", method: "formula", is_approximate: true })
  })

  it("uses no row of another brand, and a brand's before convention's", () => {
    const rows: EquivalenceRow[] = [
      { ...mens, sizes: { eu: "42", uk: "8.5" }, is_exact: false },
      { ...mens, brand: "Other", sizes: { eu: "42", uk: "9" }, is_exact: true },
      { ...mens, brand: "Hypex", sizes: { eu: "42", uk: "8" }, is_exact: true },
    ]
    expect(shoe({ rows }).size).toBe("8.5")
    expect(shoe({ rows, brand: " HYPEX " })).toMatchObject({ size: "8", source: "brand", is_approximate: false })
    expect(shoe({ rows, brand: "Nobody" })).toMatchObject({ size: "8.5", source: "convention", is_approximate: true })
  })

  it("reads a row between any two of its systems, and never two rows in a chain", () => {
    const rows: EquivalenceRow[] = [
      { ...womens, sizes: { eu: "38", uk: "10" }, is_exact: false },
      { ...womens, sizes: { uk: "10", us: "6" }, is_exact: false },
    ]
    const convert = (from: string, to: string) =>
      convertSize({ ...womens, size: from === "eu" ? "38" : "10", from, to, rows }).size
    expect([convert("eu", "uk"), convert("uk", "us")]).toEqual(["10", "6"])
    expect(refusal(() => convert("eu", "us"))).toMatchObject({ code: "NOT_CONVERTIBLE" })
  })

  it("takes the larger of two sizes a brand gives, and names both", () => {
    const rows = ["42", "42.5"].map((eu): EquivalenceRow => ({ ...mens, brand: "Hypex", sizes: { eu, uk: "8" }, is_exact: true }))
    expect(shoe({ size: "8", from: "uk", to: "eu", brand: "Hypex", rows })).toEqual({
      size: "42.5",
      system: "eu",
      method: "table",
      is_approximate: true,
      between_sizes: ["42", "42.5"],
      source: "brand",
    })
  })

  it("numbers women's clothes of every kind alike, men's trousers and jackets not", () => {
    const convert = (changes: Partial<SizeConversion>) =>
      convertSize({ ...womens, size: "38", from: "eu", to: "uk", rows: starterRows, ...changes }).size
    expect(convert({ kind: "bottom" })).toBe("10")
    expect(convert({ gender: "male", kind: "top", size: "50" })).toBe("40")
    expect(refusal(() => convert({ gender: "male", kind: "bottom", size: "50" }))).toMatchObject({ code: "UNKNOWN_SIZE" })
  })

  it("takes W x L to the size of its waist, and only the waist back", () => {
    const jeans = STARTER_SCALES.find(({ handle }) => handle === "jeans-women") ?? STARTER_SCALES[0]
    if (!jeans) throw new Error("No scales")
    const convert = (size: string, from: string, to: string) =>
      convertSize({ ...womens, kind: "bottom", size, from, to, rows: buildEquivalenceRows(jeans) }).size
    expect([convert("W28 L32", "in_wl", "eu"), convert("28x32", "in_wl", "uk"), convert("38", "eu", "in_wl")]).toEqual([
      "38",
      "10",
      "W28",
    ])
  })

  it("joins band and cup of a bra", () => {
    const convert = (to: string) => convertSize({ ...womens, kind: "bra", size: "75 e", from: "eu", to, rows: starterRows }).size
    expect(["uk", "us", "fr", "it", "au"].map(convert)).toEqual(["34DD", "34DD", "90E", "3E", "10DD"])
  })

  it.each([
    ["UNKNOWN_SIZE_SYSTEM", "from", { from: "mars" }],
    ["UNKNOWN_SIZE_SYSTEM", "to", { to: "" }],
    ["UNKNOWN_SIZE", "size", { size: " " }],
    ["UNKNOWN_SIZE", "size", { size: "XL" }],
    ["UNKNOWN_SIZE", "size", { size: "900" }],
    ["UNKNOWN_SIZE", "size", { size: "42C" }],
    ["NOT_CONVERTIBLE", "to", { to: "mex" }],
    ["NOT_CONVERTIBLE", "to", { kind: "hosiery" }],
    ["UNKNOWN_SIZE", "size", { ...womens, size: "39", to: "uk", rows: starterRows }],
  ] as const)("refuses with %s for %s: %p", (code, field, changes) => {
    expect(refusal(() => shoe(changes))).toMatchObject({ code, field })
  })

  it("never makes a larger shoe smaller, by formula and by the starter scales' rows", () => {
    fc.assert(
      fc.property(halfSizes, halfSizes, shoeSystem, gender, rowsOf, (a, b, to, of, rows) => {
        const [small, large] = [a, b].sort(compareSizes).map((size) => shoe({ size, to, gender: of, rows }).size)
        expect(Number(small)).toBeLessThanOrEqual(Number(large))
      }),
      { numRuns: 400 }
    )
  })

  it("never makes a larger size of a starter scale smaller elsewhere, and finds each", () => {
    for (const scale of STARTER_SCALES.filter(({ axes, kind }) => axes.length === 1 && kind !== "kids" && kind !== "footwear")) {
      const rows = buildEquivalenceRows(scale)
      for (const to of new Set(rows.flatMap((row) => Object.keys(row.sizes)))) {
        const labels = sizeCodes(scale).flatMap((size) => rows.find((row) => row.sizes[scale.system] === size)?.sizes[to] ?? [])
        expect([...labels].sort(compareSizes)).toEqual(labels)
      }
    }
  })
})

describe("shoes and feet", () => {
  it("gives the size whose foot it is, for every adult size", () => {
    fc.assert(
      fc.property(halfSizes, (size) => {
        const foot = findFootLength({ size, system: "eu", gender: "male", age_group: "adult" })
        expect(shoeSizes(foot, { age_group: "adult" }).eu.size).toBe(size)
      })
    )
  })

  it("counts children's UK and US numbers anew after 13.5", () => {
    const kids = { kind: "footwear", gender: "unisex", rows: [] } as const
    const convert = (size: string, age: "kids" | "toddler", from = "uk") =>
      convertSize({ ...kids, age_group: age, size, from, to: from === "eu" ? "uk" : "eu" }).size
    expect([convert("33", "kids", "eu"), convert("1", "kids"), convert("13", "kids"), convert("5", "toddler")]).toEqual([
      "1",
      "33",
      "32",
      "21.5",
    ])
    expect([convert("5C", "kids"), convert("2Y", "toddler")]).toEqual(["21.5", "34.5"])
  })

  it("never gives a longer foot a smaller size", () => {
    const foot = fc.integer({ min: 80, max: 350 })
    fc.assert(
      fc.property(foot, foot, (a, b) => {
        const [small, large] = [Math.min(a, b), Math.max(a, b)].map((mm) => shoeSizes(mm, { age_group: "adult" }))
        expect(Object.entries(small ?? {}).every(([key, { size }]) => Number(size) <= Number(large?.[key as "eu"].size))).toBe(
          true
        )
      })
    )
  })

  it.each([79, 351, Number.NaN, -1])("refuses a foot of %p mm", (foot) => {
    expect(refusal(() => shoeSizes(foot, { age_group: "adult" }))).toMatchObject({
      code: "INVALID_MEASUREMENT",
      field: "foot_mm",
    })
  })
})

describe("bras", () => {
  it("says what a size is elsewhere and which sisters it has", () => {
    expect(braSize({ underbust_mm: 870, bust_mm: 1_070 }).equivalents).toEqual({
      eu: "85D",
      uk: "38D",
      us: "38D",
      fr: "100D",
      it: "5D",
      au: "14D",
    })
    expect(sisterSizes("75C")).toEqual(["70D", "80B"])
    expect(sisterSizes("34DD", "uk")).toEqual(["32E", "36D"])
    expect(sisterSizes("75AA")).toEqual(["70A"])
  })

  it("leaves the lower end of a cup to the cup below and rounds half a band up", () => {
    expect(braSize({ underbust_mm: 825, bust_mm: 965 }).size).toBe("85A")
    expect(braSize({ underbust_mm: 824, bust_mm: 965 }).size).toBe("80B")
  })

  it("makes a bra for the body that measures it", () => {
    fc.assert(
      fc.property(fc.integer({ min: 600, max: 1_200 }), fc.integer({ min: 101, max: 280 }), (underbust, difference) => {
        const { size } = braSize({ underbust_mm: underbust, bust_mm: underbust + difference })
        const measures = braMeasures(size)
        expect(underbust).toBeGreaterThanOrEqual(measures.underbust.min_mm)
        expect(underbust).toBeLessThan(measures.underbust.max_mm)
        expect(difference).toBeGreaterThan(measures.difference.min_mm)
        expect(difference).toBeLessThanOrEqual(measures.difference.max_mm)
      })
    )
  })

  it.each([
    [Number.NaN, 900, "INVALID_MEASUREMENT"],
    [800, -1, "INVALID_MEASUREMENT"],
    [800, 900, "UNKNOWN_SIZE"],
    [800, 1_200, "UNKNOWN_SIZE"],
    [400, 520, "UNKNOWN_SIZE"],
  ])("refuses underbust %p and bust %p with %s", (underbust, bust, code) => {
    expect(refusal(() => braSize({ underbust_mm: underbust, bust_mm: bust }))).toMatchObject({ code })
  })

  it.each(["75Z", "77C", "C", "75"])("has no sisters of %p", (size) => {
    expect(refusal(() => sisterSizes(size))).toMatchObject({ code: "UNKNOWN_SIZE" })
  })
})

describe("children's heights", () => {
  it("fits the size to the height it was found by", () => {
    fc.assert(
      fc.property(fc.integer({ min: 441, max: 1_760 }), (height) => {
        const { min_mm: min, max_mm: max } = parseHeightRange(kidsHeightSize(height))
        expect(height > (min ?? 0) && height <= (max ?? 0)).toBe(true)
      })
    )
  })

  it("reads double sizes", () => {
    expect(parseHeightRange("98/104")).toEqual({ min_mm: 920, max_mm: 1_040 })
  })

  it.each([399, 1_761, Number.NaN])("refuses a height of %p mm", (height) => {
    expect(refusal(() => kidsHeightSize(height))).toMatchObject({ code: "INVALID_MEASUREMENT" })
  })

  it.each(["99", "104/98", "", "M"])("has no heights of %p", (size) => {
    expect(refusal(() => parseHeightRange(size))).toMatchObject({ code: "UNKNOWN_SIZE" })
  })
})
