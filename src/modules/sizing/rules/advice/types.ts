import type { Axis, Fit, OffsetBelief, ProductKind, SizeChartDocument, SizeScale, Stretch } from "../types"
import type { Reason } from "./reasons"

/** Length in millimeters; `sd_mm` is the standard deviation of who measured, 0 to 200. (Default: by the point, 20 for girths) */
export type BodyMeasurement = number | { mm: number; sd_mm: number }

/** `size`: a code of the scale; with `axis`, a code on that axis alone. */
type NamedSize = { size: string; axis?: Axis; brand?: string }

/**
 * One piece the same person bought, its size already in terms of the scale. Both pieces of an order of which one was
 * kept are listed: kept L and sent back M, too small, say more than either. Gifts and other reasons to return are not listed.
 */
export type HistoryItem = NamedSize & {
  outcome: "kept" | "small" | "large"
  monthsAgo: number
  /** Of the product that was bought. (Default: unknown) */
  offset?: OffsetBelief
  orderId?: string
}

/** What the person says to wear; `offset` is the brand's. (Default: 0, known) */
export type UsualSize = NamedSize & { offset?: OffsetBelief }

export type AdviceInput = {
  chart: SizeChartDocument
  scale: SizeScale
  /** By code of a body's point. Points that the chart does not have are left aside. */
  body: Readonly<Record<string, BodyMeasurement | undefined>>
  history?: readonly HistoryItem[]
  usualSizes?: readonly UsualSize[]
  /** (Default: regular) */
  preference?: "closer" | "regular" | "looser"
  /** Of the product asked about, on its first axis. (Default: mean 0, variance 0.1225) */
  offset?: OffsetBelief
  /** Merchant's word on the offset, -2 to 2 steps. */
  manualOffset?: number
  /** (Default: the chart's) */
  fit?: Fit
  /** (Default: the chart's; a cloth nothing is said of is taken not to give) */
  stretch?: Stretch
  /** (Default: the scale's) */
  kind?: ProductKind
  /** By size code. When given, sizes missing from it are not sold. */
  availability?: Readonly<Record<string, boolean>>
}

export type AdviceStatus = "recommended" | "no_recommendation" | "outside_size_range" | "insufficient_data"

export type Confidence = "high" | "medium" | "low"

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
