import type { AdminSizeScale } from "../../../types/http/sizing"
import { withText } from "../localized"
import type { Axis, CellPlace, ChartDraft, ChartGrid, ChartPoint, LengthUnit, LocalizedText } from "../types"
import { cellText, keepUnit } from "./cell-text"
import { inOrder, setCell } from "./chart-grid"

type GridTexts = "intro" | "how_to_measure"

export type ChartEdit =
  | { kind: "open"; draft: ChartDraft }
  | { kind: "grid"; grid: ChartGrid }
  | { kind: "cell"; place: CellPlace; text: string }
  | { kind: "title"; title: LocalizedText }
  | { kind: "text"; field: GridTexts; language: string; text: string }
  | { kind: "unit"; unit: LengthUnit }
  | { kind: "add-row"; axis: Axis; size: string }
  | { kind: "remove-row"; axis: Axis; size: string }
  | { kind: "add-point"; point: ChartPoint }
  | { kind: "change-point"; code: string; point: ChartPoint }
  | { kind: "remove-point"; code: string }

/** What an edit makes of a chart whose sizes are those of `scale`. */
export const editChart =
  (scale: Pick<AdminSizeScale, "axes">) =>
  (draft: ChartDraft, edit: ChartEdit): ChartDraft => {
    if (edit.kind === "open") return edit.draft
    if (edit.kind === "title") return { ...draft, title: edit.title }
    return { ...draft, grid: editGrid(draft.grid, edit, scale) }
  }

type GridEdit = Exclude<ChartEdit, { kind: "open" | "title" }>

function editGrid(grid: ChartGrid, edit: GridEdit, scale: Pick<AdminSizeScale, "axes">): ChartGrid {
  switch (edit.kind) {
    case "grid":
      return { ...edit.grid, rows: inOrder(edit.grid.rows, scale) }
    case "cell":
      return setCell(grid, edit.place, edit.text)
    case "text":
      return { ...grid, [edit.field]: withText(grid[edit.field], edit.language, edit.text) }
    case "unit":
      return changeUnit(grid, edit.unit)
    case "add-row":
      return { ...grid, rows: inOrder([...grid.rows, { axis: edit.axis, size: edit.size, cells: {} }], scale) }
    case "remove-row":
      return { ...grid, rows: grid.rows.filter(({ axis, size }) => axis !== edit.axis || size !== edit.size) }
    case "add-point":
      return { ...grid, points: [...grid.points, edit.point] }
    case "change-point":
      return { ...grid, points: grid.points.map((point) => (point.code === edit.code ? edit.point : point)) }
    case "remove-point":
      return { ...withoutCells(grid, edit.code), points: grid.points.filter(({ code }) => code !== edit.code) }
  }
}

/** Every cell keeps its meaning: a number typed in the unit before is followed by it from now on. */
function changeUnit(grid: ChartGrid, unit: LengthUnit): ChartGrid {
  const kept = (cell: ChartGrid["rows"][number]["cells"][string]) =>
    typeof cell === "string" ? keepUnit(cell, grid.unit, unit) : cell
  const rows = grid.rows.map((row) => ({
    ...row,
    cells: Object.fromEntries(Object.entries(row.cells).map(([code, cell]) => [code, kept(cell)])),
  }))
  return { ...grid, unit, rows }
}

const withoutCells = (grid: ChartGrid, point: string): ChartGrid => ({
  ...grid,
  rows: grid.rows.map((row) => ({
    ...row,
    cells: Object.fromEntries(Object.entries(row.cells).filter(([code]) => code !== point)),
  })),
})

/** Whether anything stands in the column. */
export const hasCells = ({ rows, unit }: ChartGrid, point: string): boolean =>
  rows.some(({ cells }) => cellText(cells[point], { unit, isFlat: false }) !== "")
