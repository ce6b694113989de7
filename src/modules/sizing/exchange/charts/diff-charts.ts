import { type ChartPoint, formatMeasurement, type SizeChartDocument } from "../../rules"
import { type Difference, differences, type Listing } from "../difference"

/** Row of what a chart says of itself, and of its points, rather than of a size. */
export const CHART_ROW = "chart"
export const POINT_ROW = "point"

/**
 * What of a chart would change, cell by cell: `row` is a size and `column` a point's code; or `point` and the code; or `chart` and a field.
 * Cells are compared in millimeters, so another spelling of the same length changes nothing.
 */
export const diffCharts = (before: SizeChartDocument, after: SizeChartDocument): Difference[] =>
  differences(listing(before), listing(after))

function listing(chart: SizeChartDocument): Listing {
  const { basis, unit, gender, age_group: ageGroup, fit, stretch, intro, how_to_measure: how } = chart
  const fields = {
    basis,
    unit,
    gender,
    age_group: ageGroup,
    fit,
    stretch,
    intro: intro && text(intro),
    how_to_measure: how && text(how),
  }
  const entries = Object.entries(fields).flatMap(([field, value]) => (value === undefined ? [] : [[field, value] as const]))
  return new Map([
    [CHART_ROW, new Map(entries)],
    [POINT_ROW, new Map(chart.points.map((point) => [point.code, describe(point)]))],
    ...chart.rows.map(({ axis, size, cells }) => {
      const shown = Object.entries(cells).map(
        ([code, cell]) => [code, `${formatMeasurement(cell, { unit: "cm" }) || "any"} cm`] as const
      )
      const isOfBoth = chart.rows.some((row) => row.size === size && row.axis < axis)
      return [isOfBoth ? `${size} (axis ${axis})` : size, new Map(shown)] as const
    }),
  ])
}

function describe({ code: _, title, how_to_measure: how, ...point }: ChartPoint): string {
  const fields = Object.entries(point)
    .sort()
    .map(([field, value]) => `${field} ${value}`)
  return [...fields, ...(title ? [text(title)] : []), ...(how ? [text(how)] : [])].join(", ")
}

const text = (texts: Record<string, string>): string => JSON.stringify(Object.fromEntries(Object.entries(texts).sort()))
