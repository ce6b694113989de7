import { parseMeasurement, SizingError, type ChartCell, type ChartPoint, type SizeChartDocument } from "../rules"

/** A chart as staff type it: a cell is text in the chart's unit, or a range in millimeters. */
export type SizeChartGrid = Omit<SizeChartDocument, "rows"> & {
  rows: { axis: 1 | 2; size: string; cells: Record<string, string | ChartCell> }[]
}

/**
 * The document behind a grid. Text is read once, in the unit it was typed in, and kept beside what it means; flat widths are
 * doubled. A text that is no measurement stays as `entered` with both ends null, which `unreadableCells` finds.
 */
export function readGrid({ rows, ...chart }: SizeChartGrid): SizeChartDocument {
  const points = new Map(chart.points.map((point) => [point.code, point]))
  return {
    ...chart,
    rows: rows.map(({ axis, size, cells }) => ({
      axis,
      size,
      cells: Object.fromEntries(
        Object.entries(cells).flatMap(([code, cell]) => {
          const read = typeof cell === "string" ? readCell(cell, chart, points.get(code)) : cell
          return read ? [[code, read]] : []
        })
      ),
    })),
  }
}

function readCell(text: string, { unit }: Pick<SizeChartDocument, "unit">, point?: ChartPoint): ChartCell | undefined {
  const entered = text.trim()
  if (entered === "") return undefined
  try {
    const { min_mm, max_mm } = parseMeasurement(entered, { unit })
    const times = point?.entered_flat ? 2 : 1
    return { min_mm: min_mm === null ? null : min_mm * times, max_mm: max_mm === null ? null : max_mm * times, entered }
  } catch (error) {
    if (!(error instanceof SizingError)) throw error
    return { min_mm: null, max_mm: null, entered }
  }
}

/** Cells whose text is no measurement. */
export function unreadableCells({ rows }: SizeChartDocument): { axis: 1 | 2; size: string; point: string; entered: string }[] {
  return rows.flatMap(({ axis, size, cells }) =>
    Object.entries(cells).flatMap(([point, { min_mm, max_mm, entered }]) =>
      min_mm === null && max_mm === null && entered ? [{ axis, size, point, entered }] : []
    )
  )
}
