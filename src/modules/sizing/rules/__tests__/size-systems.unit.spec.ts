import { findSizeSystem, googleSizeSystem, SIZE_SYSTEMS, sizeSystem, systemForLocale, systemForRegion } from ".."
import { refusal } from "./refusal"

describe("size systems", () => {
  it.each([
    ["en-GB", "uk"],
    ["en-US", "us"],
    ["en", "us"],
    ["de-AT", "eu"],
    ["de", "de"],
    ["ja-JP", "jp"],
    ["ja", "jp"],
    ["pt_BR", "br"],
    ["es-MX", "mex"],
    ["en_AU.UTF-8", "au"],
    ["zh-Hans-CN", "cn"],
    ["ar-EG", undefined],
    ["not a locale", undefined],
    ["", undefined],
  ])("a reader of %p reads %p", (locale, system) => {
    expect(systemForLocale(locale)).toBe(system)
  })

  it("knows other names of a system, in any case", () => {
    expect(["mx", "GB", " EU "].map((text) => sizeSystem(text).code)).toEqual(["mex", "uk", "eu"])
    expect(findSizeSystem("constructor")).toBeUndefined()
    expect(refusal(() => sizeSystem("xx", "to"))).toMatchObject({ code: "UNKNOWN_SIZE_SYSTEM", field: "to" })
  })

  it("has Google's eleven values and no other", () => {
    const values = SIZE_SYSTEMS.map(({ code }) => googleSizeSystem(code)).filter((value) => value !== undefined)
    expect(values.sort()).toEqual("AU BR CN DE EU FR IT JP MEX UK US".split(" "))
  })

  it("has each region in one system", () => {
    const regions = SIZE_SYSTEMS.flatMap((system) => system.regions)
    expect(new Set(regions).size).toBe(regions.length)
    expect(systemForRegion("gb")).toBe("uk")
    expect(systemForRegion("ZZ")).toBeUndefined()
  })
})
