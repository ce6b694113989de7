import type { ProductChart } from "../../modules/sizing/products/product-charts"
import {
  formatMeasurement,
  pointOfMeasure,
  textIn,
  type Axis,
  type LengthUnit,
  type SizeChartDocument,
} from "../../modules/sizing/rules"
import type { StoredScale } from "../../modules/sizing/scales/stored-scale"
import { createCache, memoize } from "../../shared/memoize"
import type { StoreSize, StoreSizeChart } from "../../types/http/sizing"
import { buildSizesAnswer, type SizeNaming } from "./sizes-answer"

type ChartDisplay = SizeNaming & { unit: LengthUnit }

type DocumentAnswer = Pick<StoreSizeChart, "basis" | "unit" | "intro" | "how_to_measure" | "points" | "rows">

const answers = createCache<DocumentAnswer>()

/** A published chart. Memoized: formatting its numbers costs more than all the rest. */
export function buildChartAnswer(chart: ProductChart, scale: StoredScale, display: ChartDisplay): StoreSizeChart {
  const { chart_id, version, handle, title, resolved_by, document } = chart
  const { unit, locale, system, brand } = display
  const key = JSON.stringify([chart_id, version, scale.updated_at, unit, locale, system, brand])
  const answer = memoize(answers, key, () => buildDocumentAnswer(document, scale, display))
  return { id: chart_id, handle, version, title: textIn(title, locale) ?? handle, resolved_by: resolved_by.target, ...answer }
}

/** Points, rows and texts of a chart, published or not. */
export function buildDocumentAnswer(document: SizeChartDocument, scale: StoredScale, display: ChartDisplay): DocumentAnswer {
  const { unit, locale } = display
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
    rows: buildRows(document, buildSizesAnswer(scale, display).flat(), display),
  }
}

/** Rows in the order of `sizes`. */
function buildRows({ rows, points }: SizeChartDocument, sizes: StoreSize[], { unit, locale }: ChartDisplay) {
  const places = new Map(sizes.map(({ axis, code, label }, index) => [`${axis} ${code}`, { label, index }]))
  const findPlace = ({ axis, size }: { axis: Axis; size: string }) => places.get(`${axis} ${size}`)
  return [...rows]
    .sort((a, b) => (findPlace(a)?.index ?? Infinity) - (findPlace(b)?.index ?? Infinity))
    .map(({ axis, size, cells }) => ({
      axis,
      size,
      label: findPlace({ axis, size })?.label ?? size,
      cells: points.flatMap(({ code }) => {
        const cell = cells[code]
        if (!cell) return []
        const { min_mm, max_mm } = cell
        return [{ point: code, text: formatMeasurement({ min_mm, max_mm }, { unit, locale }), min_mm, max_mm }]
      }),
    }))
}
