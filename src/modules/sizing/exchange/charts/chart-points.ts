import { type Axis, type ChartPoint, pointOfMeasure, type SizeChartDocument } from "../../rules"
import { type ChartColumn } from "./read-header"

type Source = {
  columns: readonly ChartColumn[]
  axes: ReadonlyMap<string, Axis>
  previous: SizeChartDocument | undefined
  locale: string
}

/** The points of a table's columns. The first of an axis is primary and the others secondary, unless the head or the previous chart says. */
export function chartPoints({ columns, axes, previous, locale }: Source): ChartPoint[] {
  const points: ChartPoint[] = []
  for (const column of columns) {
    if (points.some(({ code }) => code === column.code)) continue
    const before = previous?.points.find(({ code }) => code === column.code)
    const axis = column.axis ?? axes.get(column.code) ?? before?.axis ?? 1
    const isFirst = !points.some((point) => point.axis === axis && point.role === "primary")
    const weight = column.weight ?? before?.weight
    const tolerance = column.tolerance_mm ?? before?.tolerance_mm
    const title = chooseTitle(column, before, locale)
    points.push({
      code: column.code,
      role: column.role ?? before?.role ?? (isFirst ? "primary" : "secondary"),
      axis,
      ...(weight !== undefined && { weight }),
      ...(column.flat && { entered_flat: true }),
      ...(tolerance !== undefined && { tolerance_mm: tolerance }),
      ...(title && { title }),
      ...(before?.how_to_measure && { how_to_measure: before.how_to_measure }),
    })
  }
  return points
}

function chooseTitle(
  { code, title, is_coded: isCoded }: ChartColumn,
  before: ChartPoint | undefined,
  locale: string
): ChartPoint["title"] {
  const isLibrary = title === code || Object.values(pointOfMeasure(code)?.title ?? {}).includes(title)
  return isCoded && title !== "" && !isLibrary ? { ...before?.title, [locale]: title } : before?.title
}
