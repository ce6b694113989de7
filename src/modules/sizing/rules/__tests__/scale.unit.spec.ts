import fc from "fast-check"

import {
  checkScale,
  findAxisSize,
  findPoint,
  findSize,
  POINTS_OF_MEASURE,
  findRank,
  SCALE_LIMITS,
  type SizeScale,
  sizeCodes,
  sortSizes,
  STARTER_SCALES,
  suggestSize,
} from ".."

const starter = (handle: string): SizeScale => {
  const scale = STARTER_SCALES.find((entry) => entry.handle === handle)
  if (!scale) throw new Error(`No scale ${handle}`)
  return structuredClone(scale)
}

const aScale = (values: { code: string; rank?: number; aliases?: string[] }[], changes: Partial<SizeScale> = {}): SizeScale => ({
  ...starter("alpha-men"),
  axes: [
    {
      name: { en: "Size" },
      values: values.map(({ code, rank, aliases = [] }, index) => ({ code, rank: rank ?? index, aliases })),
    },
  ],
  ...changes,
})

describe("finding a size in a scale", () => {
  it.each([
    ["alpha-men", "2XL", "XXL"],
    ["alpha-men", "  x l ", "XL"],
    ["alpha-men", "6XL", undefined],
    ["jeans-men", "w32 l34", "W32 L34"],
    ["jeans-men", "W32/L34", "W32 L34"],
    ["jeans-men", "32-34", "W32 L34"],
    ["jeans-men", "32W x 34L", "W32 L34"],
    ["jeans-men", "W32", undefined],
    ["jeans-men", "W99 L34", undefined],
    ["bra-eu", "80 c", "80C"],
    ["bra-eu", "75AA", "75AA"],
    ["bra-eu", "80-C", "80C"],
    ["bra-eu", "80", undefined],
    ["women-eu", "EU 38", "38"],
    ["women-eu", "eu-38", "38"],
    ["women-us", "00", "00"],
    ["shoes-men-eu", "42,5", "42.5"],
    ["shoes-men-eu", "42½", "42.5"],
    ["kids-double", "98-104", "98/104"],
    ["socks", "35/38", "35-38"],
    ["one-size", "Taille unique", "OS"],
    ["one-size", "", undefined],
    ["alpha-men", "X".repeat(500), undefined],
  ])("%s means by %p %p", (handle, text, code) => {
    expect(findSize(starter(handle), text)).toBe(code)
  })

  it("knows waist and length by their numbers alone without any alias", () => {
    const scale = starter("jeans-men")
    for (const { values } of scale.axes) for (const value of values) value.aliases = []
    expect(findSize(scale, "32/34")).toBe("W32 L34")
  })

  it("tells the axes apart", () => {
    expect(findAxisSize(starter("jeans-men"), 1, "34")).toBe("W34")
    expect(findAxisSize(starter("jeans-men"), 2, "34")).toBe("L34")
    expect(findAxisSize(starter("alpha-men"), 2, "M")).toBeUndefined()
  })

  it("finds each code, and each alias of one axis, of every starter scale, in any case", () => {
    for (const scale of STARTER_SCALES) {
      for (const [place, code] of sizeCodes(scale).entries()) {
        expect([findSize(scale, code), findSize(scale, ` ${code.toLowerCase()} `), findRank(scale, code)]).toEqual([
          code,
          code,
          place,
        ])
      }
      const aliases = scale.axes.length === 1 ? scale.axes[0].values : []
      expect(aliases.every(({ code, aliases: all }) => all.every((alias) => findSize(scale, alias) === code))).toBe(true)
    }
  })

  it("never fails, whatever is asked for", () => {
    fc.assert(
      fc.property(fc.constantFrom(...STARTER_SCALES), fc.string(), (scale, text) => {
        const found = findSize(scale, text)
        expect(found === undefined || sizeCodes(scale).includes(found)).toBe(true)
        const near = suggestSize(scale, text)
        expect(near === undefined || sizeCodes(scale).includes(near)).toBe(true)
      })
    )
  })

  it.each([
    ["alpha-men", "XXLL", "XXL"],
    ["alpha-men", "Purple", undefined],
    ["alpha-men", "A", undefined],
    ["women-eu", "900", undefined],
    ["women-eu", "39", "38"],
    ["women-eu", "41.5", "42"],
    ["jeans-men", "W32 L43", "W32 L34"],
    ["bra-eu", "80Q", "80A"],
    ["alpha-men", "", undefined],
  ])("near %s of %p is %p", (handle, text, code) => {
    expect(suggestSize(starter(handle), text)).toBe(code)
  })

  it("orders by the ranks of the scale, which win over spelling, and puts what it lacks behind", () => {
    const scale = aScale([
      { code: "M", rank: 5 },
      { code: "S", rank: 9 },
      { code: "L", rank: 1, aliases: ["Grande"] },
    ])
    expect(sizeCodes(scale)).toEqual(["L", "M", "S"])
    expect(sortSizes(["XL", "S", "M", "grande", "XS"], scale)).toEqual(["grande", "M", "S", "XS", "XL"])
  })
})

describe("checking a scale", () => {
  it.each(STARTER_SCALES.map((scale) => [scale.handle, scale] as const))("finds %s sound", (_, scale) => {
    expect(checkScale(scale)).toEqual([])
  })

  it.each([
    ["DUPLICATE_CODE", "axes.0.values.1.code", aScale([{ code: "XXL" }, { code: "2 xl" }])],
    [
      "DUPLICATE_RANK",
      "axes.0.values.1.rank",
      aScale([
        { code: "S", rank: 3 },
        { code: "M", rank: 3 },
      ]),
    ],
    ["BAD_RANK", "axes.0.values.0.rank", aScale([{ code: "S", rank: 1.5 }])],
    ["ALIAS_TAKEN", "axes.0.values.0.aliases.0", aScale([{ code: "S", aliases: ["m"] }, { code: "M" }])],
    [
      "ALIAS_TAKEN",
      "axes.0.values.1.aliases.0",
      aScale([
        { code: "S", aliases: ["Klein"] },
        { code: "M", aliases: [" klein "] },
      ]),
    ],
    ["BLANK", "axes.0.values.0.code", aScale([{ code: "  " }])],
    ["TEXT_TOO_LONG", "axes.0.values.0.code", aScale([{ code: "9".repeat(SCALE_LIMITS.code + 1) }])],
    ["VALUE_COUNT", "axes.0.values", aScale([])],
    ["VALUE_COUNT", "axes.0.values", aScale(Array.from({ length: 301 }, (_, index) => ({ code: String(index) })))],
    ["TOO_MANY_SIZE_GROUPS", "size_groups", aScale([{ code: "S" }], { size_groups: ["petite", "plus", "tall"] })],
    ["UNKNOWN_SIZE_SYSTEM", "system", aScale([{ code: "S" }], { system: "mars" })],
    ["BAD_HANDLE", "handle", aScale([{ code: "S" }], { handle: "Has Spaces" })],
  ])("reports %s at %s", (code, path, scale) => {
    expect(checkScale(scale)).toEqual([expect.objectContaining({ code, path })])
  })

  it("allows another spelling of its own code as an alias, and 300 sizes", () => {
    expect(checkScale(aScale([{ code: "XXL", aliases: ["2XL", "xxl"] }]))).toEqual([])
    expect(checkScale(aScale(Array.from({ length: 300 }, (_, index) => ({ code: String(index) }))))).toEqual([])
  })
})

describe("points of measure", () => {
  it("has schema.org's thirteen of a body and twelve of a garment, each in four languages", () => {
    expect(POINTS_OF_MEASURE.filter(({ basis }) => basis === "body")).toHaveLength(13)
    expect(POINTS_OF_MEASURE.filter(({ basis }) => basis === "garment")).toHaveLength(12)
    expect(new Set(POINTS_OF_MEASURE.map(({ code }) => code)).size).toBe(25)
    for (const { title, how_to_measure: how } of POINTS_OF_MEASURE) {
      expect([Object.keys(title), Object.keys(how)]).toEqual([
        ["en", "de", "fr", "es"],
        ["en", "de", "fr", "es"],
      ])
    }
  })

  it("finds a point by its code and by its title in every language", () => {
    for (const { code, title, basis } of POINTS_OF_MEASURE) {
      expect([code, ...Object.values(title)].map((text) => findPoint(` ${text.toUpperCase()} `, basis)?.code)).toEqual(
        Array(5).fill(code)
      )
    }
    expect(findPoint("Chest", "garment")?.code).toBe("WearableMeasurementChestOrBust")
  })
})
