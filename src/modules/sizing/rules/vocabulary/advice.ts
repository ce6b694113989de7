import type { OffsetBelief } from "./documents"
import type { AdviceStatus, Axis, Confidence } from "./lists"
import type { Reason } from "./reasons"

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
