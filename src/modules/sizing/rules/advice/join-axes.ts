import { alternativesTo } from "./choose-size"
import { joinCodes } from "./size-codes"
import { ADVICE_STATUSES, type AdviceStatus, type Confidence, CONFIDENCES, type SizeChances, type SizeScale } from "../vocabulary"
import type { AxisResult } from "./types"

/** A size code with its chances, that of the axis it fits worst on, and how many steps it is from the chosen one at most. */
export type JoinedSize = SizeChances & { weakest: number; steps: number }

export type JoinedAdvice = {
  status: AdviceStatus
  size?: string
  confidence?: Confidence
  sizes: JoinedSize[]
  alternatives: string[]
}

/** One advice from that of each axis: independent, so the chances of fitting multiply; as sure as the less sure axis. */
export function joinAxes(scale: SizeScale, axes: readonly AxisResult[]): JoinedAdvice {
  const status = ADVICE_STATUSES.find((each) => axes.some((axis) => axis.status === each)) ?? "insufficient_data"
  const sizes = joinedSizes(scale, axes)
  const codes = axes.flatMap(({ size }) => size ?? [])
  if (status !== "recommended" || codes.length < axes.length) return { status, sizes, alternatives: [] }
  const size = joinCodes(scale, codes)
  return {
    status,
    size,
    confidence: CONFIDENCES.find((each) => axes.some(({ confidence }) => confidence === each)),
    sizes,
    alternatives: alternativesTo(size, sizes),
  }
}

function joinedSizes(scale: SizeScale, axes: readonly AxisResult[]): JoinedSize[] {
  const [first, second] = axes.map(placed)
  if (!first || !second) return first ?? []
  return first
    .filter(({ steps }) => steps <= 1)
    .flatMap((one) => second.filter(({ steps }) => steps <= 1).map((two) => joinPair(scale, one, two)))
}

/**
 * Two axes together: too small when either is, else too large when either is. Each of the three chances still rises or
 * falls with either size.
 */
function joinPair(scale: SizeScale, one: JoinedSize, two: JoinedSize): JoinedSize {
  const p_small = 1 - (1 - one.p_small) * (1 - two.p_small)
  const p_fit = one.p_fit * two.p_fit
  return {
    size: joinCodes(scale, [one.size, two.size]),
    p_small,
    p_fit,
    p_large: Math.max(0, 1 - p_small - p_fit),
    weakest: Math.min(one.weakest, two.weakest),
    steps: Math.max(one.steps, two.steps),
  }
}

function placed({ size, sizes }: AxisResult): JoinedSize[] {
  const best = Math.max(...sizes.map(({ p_fit }) => p_fit))
  const chosen = sizes.findIndex((each) => (size === undefined ? each.p_fit === best : each.size === size))
  return sizes.map((each, index) => placedSize(each, Math.abs(index - chosen)))
}

const placedSize = ({ size, p_small, p_fit, p_large }: SizeChances, steps: number): JoinedSize => ({
  size,
  p_small,
  p_fit,
  p_large,
  weakest: p_fit,
  steps,
})
