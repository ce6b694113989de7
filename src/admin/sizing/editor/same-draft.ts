import type { ChartDraft } from "../types"

/** Whether two charts say the same: empty cells, blanks round a text and the order of fields say nothing. */
export const isSameDraft = (one: ChartDraft, other: ChartDraft): boolean => spelling(one) === spelling(other)

const spelling = ({ title, grid }: ChartDraft): string => {
  const rows = grid.rows.map((row) => ({
    ...row,
    cells: Object.fromEntries(Object.entries(row.cells).filter(([, cell]) => typeof cell !== "string" || cell.trim() !== "")),
  }))
  return JSON.stringify(sorted({ title, grid: { ...grid, rows } }))
}

function sorted(value: unknown): unknown {
  if (typeof value === "string") return value.trim()
  if (Array.isArray(value)) return value.map(sorted)
  if (typeof value !== "object" || value === null) return value
  const entries = Object.entries(value).filter(([, field]) => field !== undefined)
  return Object.fromEntries(entries.sort(([a], [b]) => (a < b ? -1 : 1)).map(([name, field]) => [name, sorted(field)]))
}
