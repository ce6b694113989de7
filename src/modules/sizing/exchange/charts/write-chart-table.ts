import {
  type ChartCell,
  type ChartPoint,
  type LengthUnit,
  parseMeasurement,
  pointOfMeasure,
  type SizeChartDocument,
  SizingError,
} from "../../rules"
import { type Table } from "../table"

const SIZE_TITLE: Readonly<Record<string, string>> = { en: "Size", de: "Größe", fr: "Taille", es: "Talla" }

/** Digits behind the point that still give every millimeter back. */
const DIGITS = { cm: 2, in: 4 } as const
const MM = { cm: 10, in: 25.4 } as const

/** A chart as a table that `readChartTable` reads back: one row a size, one column a point with everything known of it in its head. */
export function writeChartTable(document: SizeChartDocument, { locale = "en" }: { locale?: string } = {}): Table {
  const head = [
    `${SIZE_TITLE[locale] ?? "Size"} (${document.unit})`,
    ...document.points.map((point) => formatHead(point, document.unit, locale)),
  ]
  const rows = document.rows.map(({ size, cells }) => [
    size,
    ...document.points.map((point) => formatCell(cells[point.code], point, document.unit)),
  ])
  return [head, ...rows]
}

function formatHead(point: ChartPoint, unit: LengthUnit, locale: string): string {
  const titles = { ...pointOfMeasure(point.code)?.title, ...point.title }
  const words = [
    point.code,
    point.role,
    ...(point.weight === undefined ? [] : [`weight=${point.weight}`]),
    ...(point.entered_flat ? ["flat"] : []),
    `axis=${point.axis}`,
    ...(point.tolerance_mm === undefined ? [] : [`tolerance=${point.tolerance_mm}mm`]),
  ]
  return `${titles[locale] ?? titles.en ?? point.code} [${words.join(" ")}] (${unit})`
}

function formatCell(cell: ChartCell | undefined, point: ChartPoint, unit: LengthUnit): string {
  if (!cell) return ""
  return cell.entered !== undefined && means(cell.entered, cell, point, unit) ? cell.entered : exactText(cell, point, unit)
}

function means(text: string, cell: ChartCell, point: ChartPoint, unit: LengthUnit): boolean {
  try {
    const read = parseMeasurement(text, { unit, times: point.entered_flat ? 2 : 1 })
    return read.min_mm === cell.min_mm && read.max_mm === cell.max_mm
  } catch (error) {
    if (error instanceof SizingError) return false
    throw error
  }
}

// An en dash between the ends: spreadsheets make dates of `10-12`.
function exactText({ min_mm: min, max_mm: max }: ChartCell, point: ChartPoint, unit: LengthUnit): string {
  const text = (mm: number) => String(Number((mm / (point.entered_flat ? 2 : 1) / MM[unit]).toFixed(DIGITS[unit])))
  if (min === null) return max === null ? "" : `≤ ${text(max)}`
  if (max === null) return `≥ ${text(min)}`
  return min === max ? text(min) : `${text(min)}–${text(max)}`
}
