import type { SizeValue } from "../../types"
import { collectColumns, equivalentLabel, setEquivalent } from "../equivalents"
import { changeSizes, EMPTY_SCALE, moveEntry, parseAliases, sortByRank, tidyScale } from "../scale-edits"

const value = (code: string, rank: number): SizeValue => ({ code, rank, aliases: [] })
const scale = { ...EMPTY_SCALE, axes: [{ name: { en: "size" }, values: [value("M", 20), value("S", 10)] }] as [never] }

describe("sizes of a scale", () => {
  it("are shown in the order of their ranks, and get ranks in the order shown", () => {
    const [axis] = sortByRank(scale).axes
    expect(axis.values.map(({ code }) => code)).toEqual(["S", "M"])
    const [changed] = changeSizes(sortByRank(scale), 1, (values) => moveEntry(values, 0, 1)).axes
    expect(changed.values.map(({ code, rank }) => [code, rank])).toEqual([
      ["M", 10],
      ["S", 20],
    ])
  })

  it("stay where they are at either end", () => {
    expect(moveEntry(["S", "M"], 0, -1)).toEqual(["S", "M"])
    expect(moveEntry(["S", "M"], 1, 1)).toEqual(["S", "M"])
  })

  it("have each other spelling once", () => {
    expect(parseAliases(" 2XL, XX-Large;2XL ,, ")).toEqual(["2XL", "XX-Large"])
  })

  it("are kept without blanks and without texts that say nothing", () => {
    const [axis] = tidyScale({
      ...scale,
      brand: " ",
      axes: [{ name: {}, values: [{ ...value(" S ", 1), label: { en: " " } }] }],
    }).axes
    expect(axis.values).toEqual([{ code: "S", rank: 1, aliases: [] }])
  })
})

describe("equivalents", () => {
  const uk = { system: "uk", brand: undefined }
  const acme = { system: "uk", brand: "Acme" }

  it("stand in a column for each system, by convention and by brand", () => {
    const size = setEquivalent(setEquivalent(value("38", 1), uk, "10"), acme, "12")
    expect(collectColumns([value("36", 0), size])).toEqual([uk, acme])
    expect([equivalentLabel(size, uk), equivalentLabel(size, acme)]).toEqual(["10", "12"])
    expect(size.equivalents).toEqual([
      { system: "uk", label: "10", is_exact: false },
      { system: "uk", label: "12", brand: "Acme", is_exact: true },
    ])
    expect(setEquivalent(size, uk, "").equivalents).toEqual([{ system: "uk", label: "12", brand: "Acme", is_exact: true }])
  })
})
