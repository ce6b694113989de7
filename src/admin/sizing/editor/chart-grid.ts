import type { AdminOpenSizeChart, AdminSizeScale } from "../../../types/http/sizing"
import type { Axis, CellPlace, ChartDocument, ChartDraft, ChartGrid, GridRow, SizeValue } from "../types"

/** A stored chart as a grid: what was typed stands in its cells again. */
export const toGrid = ({ rows, ...chart }: ChartDocument | ChartGrid): ChartGrid => ({
  ...chart,
  rows: rows.map(({ axis, size, cells }) => ({
    axis,
    size,
    cells: Object.fromEntries(
      Object.entries(cells).map(([code, cell]) => [code, typeof cell === "string" ? cell : (cell.entered ?? cell)])
    ),
  })),
})

/** Sizes of one axis of a scale, in order. */
export const sortedSizes = (scale: Pick<AdminSizeScale, "axes">, axis: Axis): SizeValue[] =>
  [...(scale.axes[axis - 1]?.values ?? [])].sort((a, b) => a.rank - b.rank)

/** The rows of a chart in the order of the scale; sizes that are in no scale stay behind them. */
export function inOrder(rows: GridRow[], scale: Pick<AdminSizeScale, "axes">): GridRow[] {
  const place = ({ axis, size }: GridRow) => {
    const index = sortedSizes(scale, axis).findIndex(({ code }) => code === size)
    return axis * 10_000 + (index === -1 ? 9_999 : index)
  }
  return [...rows].sort((a, b) => place(a) - place(b))
}

/** The grid with one cell changed; its row must be there. */
export const setCell = (grid: ChartGrid, { axis, size, point }: CellPlace, text: string): ChartGrid => ({
  ...grid,
  rows: grid.rows.map((row) =>
    row.axis === axis && row.size === size ? { ...row, cells: { ...row.cells, [point]: text } } : row
  ),
})

/** Id of a cell's field in the page, by its place. */
export const cellId = ({ axis, size, point }: CellPlace): string => `cell-${axis}-${encodeURIComponent(size)}-${point}`

type Opened = Pick<AdminOpenSizeChart, "title" | "basis" | "draft" | "published">

/** What the editor starts from: the draft, else what is published, else an empty chart of the same basis. */
export const toDraft = ({ title, basis, draft, published }: Opened): ChartDraft => {
  const content = draft ?? published
  return { title, grid: content ? toGrid(content.document) : { basis: basis ?? "body", unit: "cm", points: [], rows: [] } }
}

/** Whether two charts say the same: empty cells, blanks round a text and the order of fields say nothing. */
export const isSameDraft = (one: ChartDraft, other: ChartDraft): boolean => normalize(one) === normalize(other)

const normalize = ({ title, grid }: ChartDraft): string => {
  const rows = grid.rows.map((row) => ({
    ...row,
    cells: Object.fromEntries(Object.entries(row.cells).filter(([, cell]) => typeof cell !== "string" || cell.trim() !== "")),
  }))
  return JSON.stringify(sortFields({ title, grid: { ...grid, rows } }))
}

function sortFields(value: unknown): unknown {
  if (typeof value === "string") return value.trim()
  if (Array.isArray(value)) return value.map(sortFields)
  if (typeof value !== "object" || value === null) return value
  const entries = Object.entries(value).filter(([, field]) => field !== undefined)
  return Object.fromEntries(entries.sort(([a], [b]) => (a < b ? -1 : 1)).map(([name, field]) => [name, sortFields(field)]))
}
