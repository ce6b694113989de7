import { findBodyPoints, measuringError } from "../chart/point-kinds"
import { buildBodyScale, type PlacedRange } from "./body-scale"
import { findEase } from "./ease"
import { fuse } from "./fuse"
import { CHART_VARIANCE, DISAGREEMENT_STEPS, EASE_SD_MM, TIGHT_POINT_STEPS } from "./parameters"
import type { OrderedSizes } from "./size-codes"
import type { BodyMeasurement } from "./types"
import type { Axis, ChartPoint, Fit, OffsetBelief, ProductKind, SizeChartDocument, Stretch } from "../vocabulary"

export type AskedBody = {
  chart: SizeChartDocument
  axis: Axis
  sizes: OrderedSizes
  body: Readonly<Record<string, BodyMeasurement | undefined>>
  fit?: Fit
  stretch?: Stretch
  kind: ProductKind
}

/** One measurement and what the chart has at its point. `point` is the body's; `ranges` are a garment's less its ease. */
export type MeasuredPoint = { point: string; mm: number; sd_mm: number; weight: number; ranges: PlacedRange[] }

export type PointEvidence = OffsetBelief & MeasuredPoint

export type BodyEvidence = {
  /** The points together, and the tightest of a cloth that does not give. */
  belief: OffsetBelief
  /** Weighted variance between the points; to be added once everything is joined, so that it never shifts a weight. */
  disagreement: number
  are_far_apart: boolean
  points: PointEvidence[]
}

/** Measurements that the chart has a point for on the axis, in the chart's order. Points for information are none. */
export function measuredPoints(asked: AskedBody): MeasuredPoint[] {
  return asked.chart.points.flatMap((point) => {
    const { weight = 1 } = point
    if (point.axis !== asked.axis || point.role === "info" || !(weight > 0)) return []
    const code = findBodyPoints(point.code).find((each) => asked.body[each] !== undefined)
    const measurement = code === undefined ? undefined : asked.body[code]
    if (code === undefined || measurement === undefined) return []
    const { mm, sd_mm } = typeof measurement === "number" ? { mm: measurement, sd_mm: measuringError(code) } : measurement
    const total_mm = asked.chart.basis === "garment" ? Math.hypot(sd_mm, EASE_SD_MM) : sd_mm
    return [{ point: code, mm, sd_mm: total_mm, weight, ranges: placedRanges(point, asked) }]
  })
}

/** What the measurements say of the position on one axis; undefined when they say nothing. */
export function bodyEvidence(asked: AskedBody): BodyEvidence | undefined {
  const points = measuredPoints(asked).flatMap(positioned)
  const fused = fuse(points)
  if (!fused) return undefined
  const positions = points.map(({ mean }) => mean)
  const highest = Math.max(...positions)
  // In cloth that does not give the tightest point decides, but by degrees: to jump to it once the points are 1.5 steps
  // apart would let the size fall when the lower point, growing, comes back within 1.5. This bound rises with every point.
  const gives = asked.stretch === "medium" || asked.stretch === "high"
  return {
    belief: { mean: gives ? fused.mean : Math.max(fused.mean, highest - TIGHT_POINT_STEPS), variance: fused.variance },
    disagreement: points.reduce((sum, { mean, variance }) => sum + ((mean - fused.mean) ** 2 / variance) * fused.variance, 0),
    are_far_apart: highest - Math.min(...positions) > DISAGREEMENT_STEPS,
    points,
  }
}

function positioned(measured: MeasuredPoint): PointEvidence[] {
  const scale = buildBodyScale(measured.ranges, 4 * measuringError(measured.point))
  if (!scale) return []
  const variance = ((measured.sd_mm / scale.grade_mm) ** 2 + CHART_VARIANCE) / measured.weight
  return [{ ...measured, mean: scale.toPosition(measured.mm), variance }]
}

/** The sizes' ranges at a point, in order; garments' less their ease. Sizes without a cell are missing. */
function placedRanges({ code }: ChartPoint, { chart, axis, sizes, fit, stretch, kind }: AskedBody): PlacedRange[] {
  const ease_mm = chart.basis === "garment" ? findEase({ point: code, fit, stretch, kind }).usual_mm : 0
  const less = (mm: number | null) => (mm !== null && Number.isFinite(mm) ? mm - ease_mm : null)
  const cells = new Map(chart.rows.filter((row) => row.axis === axis).map((row) => [row.size, row.cells[code]]))
  return sizes.flatMap((size, index) => {
    const cell = cells.get(size)
    return cell ? [{ position: index + 1, min_mm: less(cell.min_mm), max_mm: less(cell.max_mm) }] : []
  })
}
