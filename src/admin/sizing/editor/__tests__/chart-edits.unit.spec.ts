import type { ChartDraft } from "../../types"
import { cellText, keepUnit } from "../cell-text"
import { editChart, type ChartEdit } from "../chart-edits"
import { isSameDraft } from "../chart-grid"

const scale = {
  axes: [{ name: { en: "Size" }, values: ["S", "M", "L"].map((code, rank) => ({ code, rank, aliases: [] })) }],
} as never

const draft: ChartDraft = {
  title: { en: "Tops" },
  grid: {
    basis: "body",
    unit: "cm",
    points: [{ code: "Chest", role: "primary", axis: 1 }],
    rows: [
      { axis: 1, size: "S", cells: { Chest: "86-94" } },
      { axis: 1, size: "L", cells: { Chest: { min_mm: 1020, max_mm: 1100 } } },
    ],
  },
}

const after = (...edits: ChartEdit[]) => edits.reduce(editChart(scale), draft)
const chest = ({ grid }: ChartDraft, size: string) => grid.rows.find((row) => row.size === size)?.cells["Chest"]

describe("editChart", () => {
  it("converts nothing when the unit changes: the unit is written behind what was typed", () => {
    const inches = after({ kind: "unit", unit: "in" })
    expect([inches.grid.unit, chest(inches, "S"), chest(inches, "L")]).toEqual(["in", "86-94 cm", { min_mm: 1020, max_mm: 1100 }])
    expect(after({ kind: "unit", unit: "in" }, { kind: "unit", unit: "cm" })).toEqual(draft)
  })

  it("adds sizes in the order of the scale and removes them with their cells", () => {
    const added = after({ kind: "add-row", axis: 1, size: "M" })
    expect(added.grid.rows.map(({ size }) => size)).toEqual(["S", "M", "L"])
    expect(after({ kind: "remove-row", axis: 1, size: "S" }).grid.rows.map(({ size }) => size)).toEqual(["L"])
  })

  it("removes a point of measure with what was typed for it", () => {
    const { grid } = after({ kind: "remove-point", code: "Chest" })
    expect([grid.points, grid.rows.map(({ cells }) => cells)]).toEqual([[], [{}, {}]])
  })
})

describe("cellText", () => {
  it("shows what was typed as it was typed, and lengths nobody typed in the unit of the chart", () => {
    expect(cellText("34 1/2 in", { unit: "cm", isFlat: false })).toBe("34 1/2 in")
    expect(cellText({ min_mm: 1020, max_mm: 1100 }, { unit: "cm", isFlat: false })).toBe("102-110")
    expect(cellText({ min_mm: 980, max_mm: 980 }, { unit: "cm", isFlat: true })).toBe("49")
    expect(cellText({ min_mm: null, max_mm: 860 }, { unit: "in", isFlat: false })).toBe("<33.86")
    expect(cellText({ min_mm: 1180, max_mm: null }, { unit: "cm", isFlat: false })).toBe("118+")
    expect(cellText({ min_mm: null, max_mm: null }, { unit: "cm", isFlat: false })).toBe("")
  })
})

describe("keepUnit", () => {
  it.each([
    ["86-94", "cm", "in", "86-94 cm"],
    ["86-94 cm", "in", "cm", "86-94"],
    ['34"', "cm", "in", '34"'],
    ["34 in", "in", "cm", "34 in"],
    ["34 in", "cm", "in", "34"],
    ["abc", "cm", "in", "abc"],
    ["", "cm", "in", ""],
  ] as const)("keeps what %j means when %s becomes %s", (text, from, to, kept) => {
    expect(keepUnit(text, from, to)).toBe(kept)
  })
})

describe("isSameDraft", () => {
  it("sees no change in empty cells, blanks or the order of fields, and every other", () => {
    const { grid, title } = draft
    const rows = grid.rows.map((row) => ({ cells: { ...row.cells, Waist: " " }, size: row.size, axis: row.axis }))
    expect(isSameDraft(draft, { grid: { ...grid, rows, fit: undefined }, title: { en: " Tops" } })).toBe(true)
    expect(isSameDraft(draft, after({ kind: "cell", place: { axis: 1, size: "S", point: "Chest" }, text: "86" }))).toBe(false)
    expect(isSameDraft(draft, { grid, title: { ...title, de: "Oberteile" } })).toBe(false)
  })
})
