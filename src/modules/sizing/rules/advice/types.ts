import type {
  Axis,
  AxisAdvice,
  Fit,
  FitPreference,
  OffsetBelief,
  ProductKind,
  Reason,
  SizeChartDocument,
  SizeScale,
  Stretch,
} from "../vocabulary"

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
  months_ago: number
  /** Of the product that was bought. (Default: unknown) */
  offset?: OffsetBelief
  order_id?: string
}

/** What the person says to wear; `offset` is the brand's. (Default: 0, known) */
export type UsualSize = NamedSize & { offset?: OffsetBelief }

export type AdviceInput = {
  chart: SizeChartDocument
  scale: SizeScale
  /** By code of a body's point. Points that the chart does not have are left aside. */
  body: Readonly<Record<string, BodyMeasurement | undefined>>
  history?: readonly HistoryItem[]
  usual_sizes?: readonly UsualSize[]
  /** (Default: regular) */
  preference?: FitPreference
  /** Of the product asked about, on its first axis. (Default: mean 0, variance 0.1225) */
  offset?: OffsetBelief
  /** Merchant's word on the offset, -2 to 2 steps. */
  manual_offset?: number
  /** (Default: the chart's) */
  fit?: Fit
  /** (Default: the chart's; a cloth nothing is said of is taken not to give) */
  stretch?: Stretch
  /** (Default: the scale's) */
  kind?: ProductKind
  /** By size code. When given, sizes missing from it are not sold. */
  availability?: Readonly<Record<string, boolean>>
}

/** Advice on one axis, with why. */
export type AxisResult = AxisAdvice & { reasons: Reason[] }
