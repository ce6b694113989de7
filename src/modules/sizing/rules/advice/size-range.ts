import type { BodyEvidence, PointEvidence } from "./body-evidence"
import type { Axis, Reason } from "../vocabulary"

/** Positions of the smallest and the largest size that has a row. */
export type PositionSpan = { first: number; last: number }

type OutsideReason = Reason<"outside_size_range">

/**
 * Whether nothing of the axis is made for the body: it stands more than half a step beyond the last size, by its
 * measurements when there are any, else by what it wears. A chart's last range may be wider than that: while every
 * measurement is within the chart's own limits nobody is outside.
 */
export function outsideRange(
  axis: Axis,
  span: PositionSpan,
  { position, body }: { position: number; body: BodyEvidence | undefined }
): OutsideReason | undefined {
  const side = position < span.first - 0.5 ? "below" : position > span.last + 0.5 ? "above" : undefined
  if (side === undefined) return undefined
  if (!body) return { code: "outside_size_range", params: { axis, side } }
  const beyond = body.points.flatMap((point) => beyondLimit(point, side))[0]
  return beyond && { code: "outside_size_range", params: { axis, side, ...beyond } }
}

/** The point and where the chart ends for it, when the measurement lies beyond. An end left open has nothing beyond. */
export function beyondLimit(
  { point, mm, ranges }: Pick<PointEvidence, "point" | "mm" | "ranges">,
  side: "below" | "above"
): { point: string; limit_mm: number }[] {
  const limit_mm = side === "below" ? ranges[0]?.min_mm : ranges.at(-1)?.max_mm
  if (limit_mm === null || limit_mm === undefined) return []
  return (side === "below" ? mm < limit_mm : mm > limit_mm) ? [{ point, limit_mm: Math.round(limit_mm) }] : []
}
