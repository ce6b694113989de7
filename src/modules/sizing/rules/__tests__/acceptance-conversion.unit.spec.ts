import {
  braSize,
  convertSize,
  type EquivalenceRow,
  buildEquivalenceRows,
  findSize,
  formatMeasurement,
  googleSizeSystem,
  kidsHeightSize,
  parseMeasurement,
  shoeSizes,
  sortSizes,
  STARTER_SCALES,
  systemForRegion,
} from ".."

const starter = (handle: string) => {
  const scale = STARTER_SCALES.find((entry) => entry.handle === handle)
  if (!scale) throw new Error(`No scale ${handle}`)
  return scale
}

const mens = { kind: "footwear", gender: "male", age_group: "adult" } as const

describe("what conversion must answer", () => {
  it("C1: a foot of 230 mm in every system", () => {
    expect(shoeSizes(230, { age_group: "adult" })).toMatchObject({
      eu: { size: "36.5" },
      uk: { size: "4" },
      us_men: { size: "5" },
      us_women: { size: "6" },
      cm: { size: "23" },
      au_men: { size: "4" },
      au_women: { size: "6" },
      br: { size: "34.5" },
    })
  })

  it("C5: a foot of 270 mm", () => {
    const sizes = shoeSizes(270, { age_group: "adult" })
    expect([sizes.eu, sizes.uk, sizes.us_men, sizes.us_women].map(({ size }) => size)).toEqual(["42.5", "9", "10", "11"])
  })

  it.each([
    ["with no rows", []],
    ["with the starter scales' rows", STARTER_SCALES.flatMap(buildEquivalenceRows)],
  ])("C7: UK 5.5, %s", (_, rows) => {
    const to = (system: string, gender: "male" | "female" = "male") =>
      convertSize({ ...mens, gender, size: "5.5", from: "uk", to: system, rows }).size
    expect([to("mondopoint"), to("eu"), to("us"), to("us", "female"), to("cm")]).toEqual(["240", "38", "6.5", "7.5", "24"])
  })

  it("C8: a child's foot of 135 mm", () => {
    const sizes = shoeSizes(135, { age_group: "kids" })
    expect([sizes.eu, sizes.uk, sizes.us_men, sizes.cm].map(({ size }) => size)).toEqual(["22", "5", "5.5", "13.5"])
  })

  it("C9: a foot between two sizes gets the larger, and both are named", () => {
    expect(shoeSizes(245, { age_group: "adult" }).eu).toEqual({ size: "39", between_sizes: ["38.5", "39"] })
  })

  it.each([
    [870, 1_070, "85D"],
    [890, 1_080, "90D"],
    [820, 1_000, "80C"],
  ])("C10: underbust %d and bust %d mm is %s", (underbust, bust, size) => {
    expect(braSize({ underbust_mm: underbust, bust_mm: bust }).size).toBe(size)
  })

  it.each([
    ["uk", "10"],
    ["us", "6"],
    ["fr", "40"],
    ["it", "44"],
  ])("C12: EU women's 38 is %s %s, by convention and so approximately", (to, size) => {
    const rows = buildEquivalenceRows(starter("women-eu"))
    expect(convertSize({ size: "38", from: "eu", to, kind: "dress", gender: "female", age_group: "adult", rows })).toEqual({
      size,
      system: to,
      method: "table",
      is_approximate: true,
      source: "convention",
    })
  })

  it.each([
    [1_010, "104"],
    [980, "98"],
    [981, "104"],
  ])("C13: a child of %d mm wears %s", (height, size) => {
    expect(kidsHeightSize(height)).toBe(size)
  })

  it("C14: inches become millimeters once, and are shown in either unit", () => {
    expect(formatMeasurement(parseMeasurement("34 in", { unit: "cm" }), { unit: "cm", with_unit: true })).toBe("86.4\u00a0cm")
    expect(formatMeasurement(parseMeasurement("86.5", { unit: "cm" }), { unit: "in", with_unit: true })).toBe("34\u00a0in")
  })

  it.each([
    ["alpha-men", ["2XL", "XX-Large", "xxl"], "XXL"],
    ["jeans-men", ["32x34", "32/34", "W32L34"], "W32 L34"],
  ])("C15: %s knows %p as %s", (handle, spellings, code) => {
    expect(spellings.map((text) => findSize(starter(handle), text))).toEqual(spellings.map(() => code))
  })

  it("C16: a brand's row goes before the formula and is exact", () => {
    const row: EquivalenceRow = { ...mens, brand: "Hypex", sizes: { eu: "42", uk: "8" }, is_exact: true }
    expect(convertSize({ ...mens, size: "42", from: "eu", to: "uk", brand: "hypex", rows: [row] })).toEqual({
      size: "8",
      system: "uk",
      method: "table",
      is_approximate: false,
      source: "brand",
    })
  })

  it("C17: systems have Google's names, letters none", () => {
    expect(["mx", "eu", "alpha", systemForRegion("GB") ?? ""].map(googleSizeSystem)).toEqual(["MEX", "EU", undefined, "UK"])
  })

  it.each([
    ["XL S 3XL M XXS L XXL XS", "XXS XS S M L XL XXL 3XL"],
    ["30 28 10 8", "8 10 28 30"],
    ["80B 75D 75DD 80A 75C", "75C 75D 75DD 80A 80B"],
    ["2T 12M 6-9M 3-6M 4Y", "3-6M 6-9M 12M 2T 4Y"],
  ])("C19: sorts %s", (given, sorted) => {
    expect(sortSizes(given.split(" "))).toEqual(sorted.split(" "))
  })

  it("C19: sorts waist and length", () => {
    expect(sortSizes(["W32 L34", "W30 L34", "W32 L30"])).toEqual(["W30 L34", "W32 L30", "W32 L34"])
  })
})
