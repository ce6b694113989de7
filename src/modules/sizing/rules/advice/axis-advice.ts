import { bodyEvidence, measuredPoints, type AskedBody, type BodyEvidence } from "./body-evidence"
import { bodyReasons } from "./body-reasons"
import { alternativesTo, rateConfidence, nearestPosition } from "./choose-size"
import { fitChances } from "./fit-chances"
import { fuse } from "./fuse"
import { oneSizeAdvice } from "./one-size-advice"
import { BETWEEN_STEPS, PREFERENCE_STEPS, UNKNOWN_OFFSET } from "./parameters"
import { orderedSizes, type OrderedSizes } from "./size-codes"
import { outsideRange } from "./size-range"
import type { AdviceInput, AxisResult } from "./types"
import { historyEvidence, usualSizeEvidence } from "./worn-evidence"
import type { Axis, OffsetBelief, Reason, SizeChartDocument } from "../vocabulary"

type Known = { belief: OffsetBelief | undefined; body: BodyEvidence | undefined; reasons: Reason[] }

/**
 * Advice on one axis. `offset` and the preference are of the first axis: of a second one, lengths mostly, nobody has said
 * how it runs or likes it looser.
 *
 * The size is chosen by its position alone, belief + preference - offset, of which each term rises or falls with what
 * it comes from, with weights that depend on none of it. Hence a larger measurement never gets a smaller size.
 */
export function adviseAxis(axis: Axis, input: AdviceInput, productOffset: OffsetBelief): AxisResult {
  const { scale, chart } = input
  const sizes = orderedSizes(scale, axis)
  const asked = bodyAsked(axis, sizes, input)
  const [onlySize] = sizes
  if (onlySize !== undefined && sizes.length === 1) return oneSizeAdvice(axis, onlySize, measuredPoints(asked))

  const { belief, body, reasons } = gatherEvidence(axis, input, asked)
  if (!belief) {
    const all: Reason[] = [...reasons, { code: "insufficient_data", params: { axis } }]
    return { axis, status: "insufficient_data", sizes: [], alternatives: [], reasons: all }
  }
  const positions = chartedPositions(chart, axis, sizes)
  const span = { first: positions[0] ?? 1, last: positions.at(-1) ?? sizes.length }
  const outside = outsideRange(axis, span, { position: (body?.belief ?? belief).mean, body })
  if (outside) return { axis, status: "outside_size_range", sizes: [], alternatives: [], belief, reasons: [outside] }

  const offset = axis === 1 ? productOffset : UNKNOWN_OFFSET
  const preference = axis === 1 ? (input.preference ?? "regular") : "regular"
  const wanted = belief.mean + PREFERENCE_STEPS[preference] - offset.mean
  const chances = positions.map((position) => ({
    size: sizes[position - 1] ?? "",
    ...fitChances(position - wanted, belief.variance + offset.variance),
  }))
  const chosen = chances[nearestPosition(positions, wanted, preference)]
  const confidence = chosen && rateConfidence(chosen.p_fit)
  if (!chosen || !confidence)
    return {
      axis,
      status: "no_recommendation",
      sizes: chances,
      alternatives: [],
      belief,
      reasons: [...reasons, { code: "too_uncertain", params: { axis } }],
    }
  return {
    axis,
    status: "recommended",
    size: chosen.size,
    confidence,
    sizes: chances,
    alternatives: alternativesTo(chosen.size, chances),
    belief,
    reasons: [...reasons, ...betweenReasons(axis, wanted, { positions, sizes })],
  }
}

const bodyAsked = (axis: Axis, sizes: OrderedSizes, { chart, scale, body, fit, stretch, kind }: AdviceInput): AskedBody => ({
  chart,
  axis,
  sizes,
  body,
  fit: fit ?? chart.fit,
  stretch: stretch ?? chart.stretch,
  kind: kind ?? scale.kind,
})

function gatherEvidence(axis: Axis, { scale, chart, history = [], usual_sizes = [] }: AdviceInput, asked: AskedBody): Known {
  const body = bodyEvidence(asked)
  const bought = historyEvidence(scale, axis, history)
  const usual = usualSizeEvidence(scale, axis, usual_sizes)
  const fused = fuse([...(body ? [body.belief] : []), ...bought.evidence, ...usual.evidence])
  const belief = fused && { mean: fused.mean, variance: fused.variance + (body?.disagreement ?? 0) }
  const is_garment = chart.basis === "garment"
  return {
    belief,
    body,
    reasons: [...bodyReasons(axis, { body, sizes: asked.sizes, is_garment }), ...bought.reasons, ...usual.reasons],
  }
}

/** Positions of the sizes that have a row; of all when the chart has none on this axis. */
function chartedPositions(chart: SizeChartDocument, axis: Axis, sizes: OrderedSizes): number[] {
  const charted = new Set(chart.rows.filter((row) => row.axis === axis).map(({ size }) => size))
  const positions = sizes.flatMap((size, index) => (charted.has(size) ? [index + 1] : []))
  return positions.length > 0 ? positions : sizes.map((_, index) => index + 1)
}

function betweenReasons(
  axis: Axis,
  wanted: number,
  { positions, sizes }: { positions: number[]; sizes: OrderedSizes }
): Reason[] {
  return positions.flatMap((position, index): Reason[] => {
    const before = positions[index - 1]
    if (before === undefined || Math.abs(wanted - (before + position) / 2) > BETWEEN_STEPS) return []
    const [smaller, larger] = [sizes[before - 1], sizes[position - 1]]
    return smaller === undefined || larger === undefined ? [] : [{ code: "between_sizes", params: { axis, smaller, larger } }]
  })
}
