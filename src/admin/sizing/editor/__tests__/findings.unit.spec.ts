import type { ChartDocument, ChartFinding, ChartGrid } from "../../types"
import { cellId } from "../chart-grid"
import { addSizeId, findField, findingId, markCells, summarizeFindings } from "../findings"
import { findMove } from "../grid-keys"
import { rangeBars } from "../range-bars"

const finding = (level: ChartFinding["level"], place: Partial<ChartFinding> = {}): ChartFinding => ({
  level,
  code: "GRADE_JUMP",
  message: "",
  ...place,
})

const grid: ChartGrid = {
  basis: "body",
  unit: "cm",
  points: [{ code: "Chest", role: "primary", axis: 1 }],
  rows: ["S", "M"].map((size) => ({ axis: 1, size, cells: {} })),
}

describe("findings", () => {
  it("mark their cells by the worst of them, and describe each by all of them", () => {
    const place = { row: "S", column: "Chest" }
    const marks = markCells([finding("warning", place), finding("error", place), finding("error", { row: "M" })])
    expect([...marks]).toEqual([
      [cellId({ axis: 1, size: "S", point: "Chest" }), { level: "error", ids: `${findingId(0)} ${findingId(1)}` }],
    ])
  })

  it("lead to their cell, to the first one of their row or column, or to where a missing size is added", () => {
    expect(findField(finding("error", { row: "M", column: "Chest" }), grid)).toBe("cell-1-M-Chest")
    expect(findField(finding("error", { row: "M" }), grid)).toBe("cell-1-M-Chest")
    expect(findField(finding("error", { column: "Chest" }), grid)).toBe("cell-1-S-Chest")
    expect(findField(finding("warning", { row: "XXL" }), grid)).toBe(addSizeId(1))
  })

  it.each([
    [[], "Nothing found"],
    [[finding("error")], "1 error"],
    [[finding("error"), finding("error"), finding("warning")], "2 errors, 1 warning"],
  ])("are summed up: %#", (findings, summary) => {
    expect(summarizeFindings(findings)).toBe(summary)
  })
})

describe("findMove", () => {
  const press = { isShift: false, start: 0, end: 5, length: 5 }

  it.each([
    ["Enter", {}, { rows: 1, columns: 0 }],
    ["Enter", { isShift: true }, { rows: -1, columns: 0 }],
    ["ArrowRight", {}, { rows: 0, columns: 1 }],
    ["ArrowRight", { start: 2, end: 2 }, undefined],
    ["ArrowRight", { start: 5, end: 5 }, { rows: 0, columns: 1 }],
    ["ArrowLeft", { start: 2, end: 2 }, undefined],
    ["ArrowLeft", { start: 0, end: 0 }, { rows: 0, columns: -1 }],
    ["ArrowLeft", { isShift: true }, undefined],
    ["ArrowUp", {}, { rows: -1, columns: 0 }],
    ["a", {}, undefined],
  ])("leads %s with %j to %j", (key, over, move) => {
    expect(findMove({ key, ...press, ...over })).toEqual(move)
  })
})

describe("rangeBars", () => {
  it("draws what is typed of a point, an open end to the end of the picture, and nothing where nothing is", () => {
    const rows: ChartDocument["rows"] = [
      { axis: 1, size: "S", cells: { Chest: { min_mm: null, max_mm: 940 } } },
      { axis: 1, size: "M", cells: { Chest: { min_mm: 940, max_mm: 1_020 } } },
      { axis: 1, size: "L", cells: {} },
    ]
    const { bars, low, high, ends } = rangeBars({ ...grid, rows }, { axis: 1, point: "Chest" })
    expect(bars.map(({ size, text }) => [size, text])).toEqual([
      ["S", "–94 cm"],
      ["M", "94–102 cm"],
    ])
    expect([bars[0]?.from, low < 940, high > 1_020]).toEqual([low, true, true])
    expect(ends.map(({ text }) => text)).toEqual(["94 cm", "102 cm"])
    expect(rangeBars({ ...grid, rows: [] }, { axis: 1, point: "Chest" }).bars).toEqual([])
  })
})
