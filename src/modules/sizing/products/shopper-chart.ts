import type { StoreSize, StoreSizeChart } from "../../../types/http/sizing"
import { formatMeasurement, pointOfMeasure, textIn, type LengthUnit, type SizeChartDocument } from "../rules"

/** Points, rows and texts of a chart in a shopper's language and unit. `sizes`: those of all axes, in order. */
export function shopperChart(
  document: SizeChartDocument,
  sizes: StoreSize[],
  { unit, locale }: { unit: LengthUnit; locale: string }
): Pick<StoreSizeChart, "basis" | "unit" | "intro" | "how_to_measure" | "points" | "rows"> {
  const places = new Map(sizes.map(({ axis, code, label }, index) => [`${axis} ${code}`, { label, index }]))
  const placeOf = (row: { axis: 1 | 2; size: string }) => places.get(`${row.axis} ${row.size}`)
  return {
    basis: document.basis,
    unit,
    intro: textIn(document.intro, locale) ?? null,
    how_to_measure: textIn(document.how_to_measure, locale) ?? null,
    points: document.points.map(({ code, role, axis, title, how_to_measure }) => {
      const known = pointOfMeasure(code)
      return {
        code,
        title: textIn(title, locale) ?? textIn(known?.title, locale) ?? code,
        how_to_measure: textIn(how_to_measure, locale) ?? textIn(known?.how_to_measure, locale) ?? null,
        role,
        axis,
      }
    }),
    rows: [...document.rows]
      .sort((a, b) => (placeOf(a)?.index ?? Infinity) - (placeOf(b)?.index ?? Infinity))
      .map(({ axis, size, cells }) => ({
        axis,
        size,
        label: placeOf({ axis, size })?.label ?? size,
        cells: document.points.flatMap(({ code }) => {
          const cell = cells[code]
          if (!cell) return []
          const { min_mm, max_mm } = cell
          return [{ point: code, text: formatMeasurement({ min_mm, max_mm }, { unit, locale }), min_mm, max_mm }]
        }),
      })),
  }
}
