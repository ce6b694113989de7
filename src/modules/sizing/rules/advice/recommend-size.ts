import { closeGaps } from "../chart/close-gaps"
import { adviseAxis } from "./axis-advice"
import { checkInput } from "./check-input"
import { fuse } from "./fuse"
import { joinAxes } from "./join-axes"
import { MANUAL_OFFSET_VARIANCE, TELLING_OFFSET_STEPS, UNKNOWN_OFFSET } from "./parameters"
import { stockAdvice } from "./stock-advice"
import type { AdviceInput, AxisResult } from "./types"
import type { Advice, OffsetBelief, Reason } from "../vocabulary"

/**
 * Which size to take, how likely it fits, and why; or which of three reasons there is for naming none. Costs sizes x points,
 * microseconds; keeps nothing.
 *
 * Each axis: measurements against the chart, sizes kept or sent back and usual sizes are joined into one belief of
 * where the body stands, in steps of the scale; sizes are compared with it through the product's offset.
 *
 *   status             | when, on any axis
 *   outside_size_range | the body is beyond the smallest or largest size; no size is ever named
 *   insufficient_data  | nothing is known of it; of two axes the other one's size is in `axes`
 *   no_recommendation  | the best size fits with a chance under .45
 *   recommended        | otherwise
 *
 * Promises: raising a measurement never lowers the size; a product that runs smaller never gets a smaller size; a larger
 * size is never more likely too small.
 * @throws SizingError INVALID_MEASUREMENT, INVALID_INPUT or UNKNOWN_SIZE, with the field
 */
export function recommendSize(input: AdviceInput): Advice {
  checkInput(input)
  const offset = withManualOffset(input.offset ?? UNKNOWN_OFFSET, input.manual_offset)
  const read = { ...input, chart: closeGaps(input.chart) }
  const axes = input.scale.axes.map((_, index) => adviseAxis(index === 0 ? 1 : 2, read, offset))
  const joined = joinAxes(input.scale, axes)
  const { reasons: stockReasons, ...stock } = stockAdvice(joined, input.availability)
  return {
    status: joined.status,
    ...(joined.size !== undefined && { size: joined.size, confidence: joined.confidence }),
    ...stock,
    sizes: joined.sizes.map(({ size, p_small, p_fit, p_large }) => ({ size, p_small, p_fit, p_large })),
    alternatives: joined.alternatives,
    axes: axes.map(withoutReasons),
    reasons: [...axes.flatMap(({ reasons }) => reasons), ...productReasons(input, offset, axes), ...stockReasons],
  }
}

/** The learned offset and the merchant's word on it, -2 to 2 steps, together. */
export function withManualOffset(offset: OffsetBelief, manual_offset: number | undefined): OffsetBelief {
  if (manual_offset === undefined || offset.variance === 0) return offset
  return fuse([offset, { mean: manual_offset, variance: MANUAL_OFFSET_VARIANCE }]) ?? offset
}

/** Told only where sizes were compared, since it decided nothing elsewhere. */
function productReasons({ preference = "regular" }: AdviceInput, { mean }: OffsetBelief, [first]: AxisResult[]): Reason[] {
  if (!first || first.sizes.length < 2) return []
  const steps = Math.abs(mean)
  const runs: Reason = { code: mean < 0 ? "product_runs_small" : "product_runs_large", params: { steps } }
  return [
    ...(steps >= TELLING_OFFSET_STEPS ? [runs] : []),
    ...(preference === "regular" ? [] : [{ code: "fit_preference", params: { preference } } as const]),
  ]
}

const withoutReasons = ({ reasons: _reasons, ...axis }: AxisResult) => axis
