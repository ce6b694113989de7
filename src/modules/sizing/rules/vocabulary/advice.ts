import type { OffsetBelief } from "./documents"
import type { AdviceStatus, Axis, Confidence, FitPreference } from "./lists"

/** Chances that a size is too small, fits, is too large; they add up to 1. */
export type SizeChances = { size: string; p_small: number; p_fit: number; p_large: number }

export type AxisAdvice = {
  axis: Axis
  status: AdviceStatus
  size?: string
  confidence?: Confidence
  /** Every size of the axis in order, unless the status is `outside_size_range` or `insufficient_data`. */
  sizes: SizeChances[]
  alternatives: string[]
  /** Where the body stands, in positions; absent when nothing is known. What learning calls the buyer's belief. */
  belief?: OffsetBelief
}

export type Advice = {
  /** Of two axes the worse: outside_size_range, insufficient_data, no_recommendation, recommended. */
  status: AdviceStatus
  /** Present when, and only when, `recommended`. */
  size?: string
  /** Whether `size` is in stock; absent without `availability`. */
  is_available?: boolean
  /** A neighbor in stock that fits with a chance of .55 or more, when `size` is not in stock. */
  available_alternative?: string
  confidence?: Confidence
  /** Of one axis all sizes, of two those at most one step from the best on either. Empty unless every axis has chances. */
  sizes: SizeChances[]
  /** Sizes whose chance is at least .8 of the best one's, best first; without `size`. */
  alternatives: string[]
  axes: AxisAdvice[]
  reasons: Reason[]
}

/**
 * Why an advice is what it is: a code and what a sentence about it needs. Sizes are codes of a size on `axis`, lengths
 * millimeters, offsets steps above 0.
 */
export type ReasonParams = {
  /** The measurement lies in the chart's range of the size. */
  body_in_range: { axis: Axis; point: string; mm: number; size: string }
  between_sizes: { axis: Axis; smaller: string; larger: string }
  product_runs_small: { steps: number }
  product_runs_large: { steps: number }
  /** `n` times. */
  kept_history: { axis: Axis; size: string; brand?: string; n: number }
  returned_too_small: { axis: Axis; size: string; brand?: string }
  returned_too_large: { axis: Axis; size: string; brand?: string }
  usual_size: { axis: Axis; size: string; brand?: string }
  fit_preference: { preference: Exclude<FitPreference, "regular"> }
  /** Points of the body that speak for sizes more than 1.5 steps apart. */
  measurements_disagree: { axis: Axis; points: string[] }
  /** What was kept is of several people, so it was not used. */
  history_mixed: { axis: Axis }
  /** `limit_mm`: where the chart ends for the point. Neither when no measurement says so. */
  outside_size_range: { axis: Axis; side: "below" | "above"; point?: string; limit_mm?: number }
  /** There was no chart of bodies; the piece's own measures less the usual ease stand for it. */
  from_garment_chart: { axis: Axis }
  /** Nothing is known of the body on the axis. */
  insufficient_data: { axis: Axis }
  /** No size of the axis is likely enough to fit. */
  too_uncertain: { axis: Axis }
  out_of_stock: { size: string; alternative?: string }
}

export type ReasonCode = keyof ReasonParams

export type Reason<Code extends ReasonCode = ReasonCode> = { [C in Code]: { code: C; params: ReasonParams[C] } }[Code]
