import type { BodyEvidence, PointEvidence } from "./body-evidence"
import type { OrderedSizes } from "./size-codes"
import type { Axis, Reason } from "../vocabulary"

/** What the measurements have to say for themselves. */
export function bodyReasons(axis: Axis, { body, sizes, is_garment }: Asked): Reason[] {
  if (!body) return []
  const points = body.points.map(({ point }) => point)
  return [
    ...(is_garment ? [{ code: "from_garment_chart", params: { axis } } as const] : []),
    ...(is_garment ? [] : body.points.flatMap((point) => inRange(axis, point, sizes))),
    ...(body.are_far_apart ? [{ code: "measurements_disagree", params: { axis, points } } as const] : []),
  ]
}

type Asked = { body: BodyEvidence | undefined; sizes: OrderedSizes; is_garment: boolean }

/** Ranges do not include their upper end, but the last one does. */
function inRange(axis: Axis, { point, mm, ranges }: PointEvidence, sizes: OrderedSizes): Reason[] {
  const found = ranges.find(({ min_mm, max_mm }, index) => {
    const isLast = index === ranges.length - 1
    const isBelow = max_mm === null || mm < max_mm || (mm === max_mm && (isLast || min_mm === max_mm))
    return isBelow && (min_mm === null || mm >= min_mm)
  })
  const size = found && sizes[found.position - 1]
  return size === undefined ? [] : [{ code: "body_in_range", params: { axis, point, mm: Math.round(mm), size } }]
}
