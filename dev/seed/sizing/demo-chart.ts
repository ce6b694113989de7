import type { ChartPoint, LocalizedText } from "../../../src/modules/sizing/rules"
import type { SizeChartGrid } from "../../../src/modules/sizing/charts/read-grid"
import type { NewAssignment } from "../../../src/modules/sizing/assignments/size-assignments"

/** Where a demo chart goes, by names that the seed turns into ids. */
export type DemoTarget = Pick<NewAssignment, "gender" | "fit" | "brand"> &
  ({ scale: string } | { category: string } | { type: string } | { brandName: string })

export type DemoChart = {
  handle: string
  title: LocalizedText
  scale: string
  brand?: string
  grid: SizeChartGrid
  targets: DemoTarget[]
}

type Table = { axis?: 1 | 2; points: ChartPoint[]; rows: Record<string, string> }

/** A grid of tables, one an axis; a row is its cells in the order of the points, apart by ` | `. */
export function buildGrid(chart: Omit<SizeChartGrid, "points" | "rows">, ...tables: Table[]): SizeChartGrid {
  return {
    ...chart,
    points: tables.flatMap(({ points }) => points),
    rows: tables.flatMap(({ axis = 1, points, rows }) =>
      Object.entries(rows).map(([size, line]) => {
        const cells = line.split("|").map((cell) => cell.trim())
        return { axis, size, cells: Object.fromEntries(points.map(({ code }, index) => [code, cells[index] ?? ""])) }
      })
    ),
  }
}

export const primary = (code: string, axis: 1 | 2 = 1): ChartPoint => ({ code, role: "primary", axis })

export const secondary = (code: string, weight: number, axis: 1 | 2 = 1): ChartPoint => ({
  code,
  role: "secondary",
  axis,
  weight,
})
