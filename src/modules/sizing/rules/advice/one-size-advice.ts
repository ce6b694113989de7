import { beyondLimit } from "./size-range"
import type { MeasuredPoint } from "./body-evidence"
import { rateConfidence } from "./choose-size"
import { cumulative } from "./normal"
import type { Axis, Reason } from "../vocabulary"
import type { AxisResult } from "./types"

/**
 * Advice on an axis with a single size: it, when every measurement lies within the chart's limits, else
 * `outside_size_range`. The chances come from the measuring error alone, at the point that is worst on either side; what
 * was worn before, offset and preference choose between sizes and say nothing here.
 */
export function oneSizeAdvice(axis: Axis, size: string, points: readonly MeasuredPoint[]): AxisResult {
  const measured = points.filter(({ ranges }) => ranges.length > 0)
  if (measured.length === 0)
    return { ...nothing(axis, "insufficient_data"), reasons: [{ code: "insufficient_data", params: { axis } }] }
  for (const side of ["below", "above"] as const) {
    const beyond = measured.flatMap((point) => beyondLimit(point, side))[0]
    if (beyond)
      return {
        ...nothing(axis, "outside_size_range"),
        reasons: [{ code: "outside_size_range", params: { axis, side, ...beyond } }],
      }
  }
  const small = Math.max(
    ...measured.map(({ mm, sd_mm, ranges }) => chanceBeyond(mm - (ranges.at(-1)?.max_mm ?? Infinity), sd_mm))
  )
  const large = Math.max(...measured.map(({ mm, sd_mm, ranges }) => chanceBeyond((ranges[0]?.min_mm ?? -Infinity) - mm, sd_mm)))
  const total = Math.max(1, small + large)
  const p_fit = Math.max(0, 1 - small - large)
  const sizes = [{ size, p_small: small / total, p_fit, p_large: large / total }]
  const confidence = rateConfidence(p_fit)
  const reasons: Reason[] = confidence
    ? measured.map(({ point, mm }) => ({ code: "body_in_range", params: { axis, point, mm: Math.round(mm), size } }))
    : [{ code: "too_uncertain", params: { axis } }]
  const status = confidence ? "recommended" : "no_recommendation"
  return { axis, status, ...(confidence && { size, confidence }), sizes, alternatives: [], reasons }
}

/** That the true length is beyond a limit from which the measured one is `excess_mm` away, above 0 when beyond. */
function chanceBeyond(excess_mm: number, sd_mm: number): number {
  if (sd_mm > 0) return cumulative(excess_mm / sd_mm)
  return excess_mm > 0 ? 1 : 0
}

const nothing = (axis: Axis, status: "insufficient_data" | "outside_size_range") => ({
  axis,
  status,
  sizes: [],
  alternatives: [],
})
