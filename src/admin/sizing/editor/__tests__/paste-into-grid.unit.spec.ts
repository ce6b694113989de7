import type { ChartGrid, SizeValue } from "../../types"
import { parseBlock } from "../paste-block"
import { pasteIntoGrid } from "../paste-into-grid"

const value = (code: string, index: number): SizeValue => ({ code, rank: index * 10, aliases: code === "XXL" ? ["2XL"] : [] })
const axis = (codes: string[]) => ({ name: { en: "Size" }, values: codes.map(value) })
const letters = { axes: [axis(["S", "M", "L", "XL", "XXL"])] as [ReturnType<typeof axis>] }
const numbers = { axes: [axis(["36", "38", "40", "42"])] as [ReturnType<typeof axis>] }
const titles = new Map([
  ["Chest", "Chest girth"],
  ["Waist", "Waist"],
])

const grid = (sizes: string[], points = ["Chest", "Waist"]): ChartGrid => ({
  basis: "body",
  unit: "cm",
  points: points.map((code) => ({ code, role: "primary", axis: 1 })),
  rows: sizes.map((size) => ({ axis: 1, size, cells: {} })),
})

type At = { size: string; point?: string; scale?: typeof letters }

const paste = (into: ChartGrid, text: string, { size, point = "Chest", scale = letters }: At) => {
  const { grid: after, ...told } = pasteIntoGrid({
    grid: into,
    scale,
    titles,
    at: { axis: 1, size, point },
    block: parseBlock(text),
  })
  return { ...told, rows: Object.fromEntries(after.rows.map((row) => [row.size, row.cells])) }
}

describe("pasteIntoGrid", () => {
  it("fills cells from the one pasted into, to the right and down", () => {
    expect(paste(grid(["S", "M", "L"]), "1\t2\n3\t4", { size: "M" })).toEqual({
      filled: 4,
      added: [],
      leftOut: [],
      rows: { S: {}, M: { Chest: "1", Waist: "2" }, L: { Chest: "3", Waist: "4" } },
    })
  })

  it("puts lines that name a size into its row, whatever their order, and adds rows in the order of the scale", () => {
    const { rows, added, leftOut } = paste(grid(["S"]), "2XL\t5\t6\nS\t1\t2\nm\t3\t4", { size: "S" })
    expect(rows).toEqual({ S: { Chest: "1", Waist: "2" }, M: { Chest: "3", Waist: "4" }, XXL: { Chest: "5", Waist: "6" } })
    expect(Object.keys(rows)).toEqual(["S", "M", "XXL"])
    expect([added, leftOut]).toEqual([["XXL", "M"], []])
  })

  it("finds columns by their titles, with a unit behind them, and names those it has no place for", () => {
    const text = "Size\tWaist (cm)\tLength\tChest girth\nS\t74\t70\t86"
    expect(paste(grid(["S"]), text, { size: "S" })).toEqual({
      filled: 2,
      added: [],
      leftOut: ["Column Length: the chart has no such point of measure"],
      rows: { S: { Waist: "74", Chest: "86" } },
    })
  })

  it("names lines that are no size of the scale, and lines below the last row", () => {
    expect(paste(grid(["S"]), "S\t1\t2\nHuge\t3\t4", { size: "S" }).leftOut).toEqual(["“Huge” is no size of the scale"])
    const { leftOut, rows } = paste(grid(["S", "M"]), "1\n2", { size: "M" })
    expect([leftOut, rows]).toEqual([["Line 2 (2): the chart has no more rows"], { S: {}, M: { Chest: "1" } }])
  })

  it("takes numbers for measurements, unless the block is too wide or a title says that they are sizes", () => {
    const sizes = grid(["36", "38"])
    expect(paste(sizes, "36\t40\n38\t42", { size: "36", scale: numbers }).rows).toEqual({
      36: { Chest: "36", Waist: "40" },
      38: { Chest: "38", Waist: "42" },
    })
    expect(paste(sizes, "38\t84\t66", { size: "36", scale: numbers }).rows).toEqual({ 36: {}, 38: { Chest: "84", Waist: "66" } })
    expect(paste(sizes, "Size\tChest girth\n38\t84", { size: "36", scale: numbers }).rows).toEqual({
      36: {},
      38: { Chest: "84" },
    })
  })

  it("leaves the other axis as it is", () => {
    const into: ChartGrid = { ...grid(["S"]), rows: [{ axis: 2, size: "S", cells: { Sleeve: "60" } }, ...grid(["S"]).rows] }
    const after = pasteIntoGrid({
      grid: into,
      scale: letters,
      titles,
      at: { axis: 1, size: "S", point: "Chest" },
      block: [["1"]],
    })
    expect(after.grid.rows).toContainEqual({ axis: 2, size: "S", cells: { Sleeve: "60" } })
  })
})
