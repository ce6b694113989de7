import type { AdminSizeScale } from "../../../types/http/sizing"
import type { CellPlace, ChartGrid, GridRow } from "../types"
import { inOrder, sortedSizes } from "./chart-grid"
import { readLayout } from "./paste-layout"

export type Pasted = {
  grid: ChartGrid
  /** How many cells were filled. */
  filled: number
  /** Sizes that had no row before. */
  added: string[]
  /** What had no place, in words. */
  leftOut: string[]
}

type Paste = {
  grid: ChartGrid
  scale: Pick<AdminSizeScale, "axes">
  /** Titles of points by code, to know a header by. */
  titles: ReadonlyMap<string, string>
  /** The cell the block is pasted into: its top left corner. */
  at: CellPlace
  block: string[][]
}

/**
 * The grid with a block of a spreadsheet in it. A block that names sizes goes to those sizes, with rows for those that have none;
 * any other goes from `at` to the right and down as far as the grid reaches. Nothing is guessed: the rest is told in `leftOut`.
 */
export function pasteIntoGrid({ grid, scale, titles, at, block }: Paste): Pasted {
  const columns = grid.points.filter(({ axis }) => axis === at.axis).map(({ code }) => code)
  const sizes = sortedSizes(scale, at.axis)
  const first = columns.indexOf(at.point)
  const layout = readLayout({ block, sizes, columns: columns.slice(first), all: columns, titles })
  const here = inOrder(grid.rows, scale).filter(({ axis }) => axis === at.axis)
  const start = here.findIndex(({ size }) => size === at.size)
  const rows = new Map(here.map((row) => [row.size, row]))
  const pasted: Pasted = { grid, filled: 0, added: [], leftOut: [...layout.leftOut] }

  layout.lines.forEach(({ size, cells }, index) => {
    const target = size ?? here[start + index]?.size
    if (target === undefined) {
      pasted.leftOut.push(`Line ${layout.offset + index + 1} (${cells.join(", ")}): the chart has no more rows`)
      return
    }
    const row: GridRow = rows.get(target) ?? { axis: at.axis, size: target, cells: {} }
    if (!rows.has(target)) pasted.added.push(target)
    const filled = cells.flatMap((text, column) => {
      const code = layout.columns[column]
      return code === undefined || text === undefined ? [] : [[code, text.slice(0, 60)] as const]
    })
    pasted.filled += filled.length
    rows.set(target, { ...row, cells: { ...row.cells, ...Object.fromEntries(filled) } })
  })
  const others = grid.rows.filter(({ axis }) => axis !== at.axis)
  return { ...pasted, grid: { ...grid, rows: inOrder([...others, ...rows.values()], scale) } }
}
