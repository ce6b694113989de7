import { HISTORY_HALF_LIFE_MONTHS, MIXED_HISTORY, RETURNED_SIZE_VARIANCE, UNKNOWN_OFFSET, WORN_SIZE_VARIANCE } from "./parameters"
import { codesByAxis, orderedSizes } from "./size-codes"
import type { HistoryItem, UsualSize } from "./types"
import type { Axis, OffsetBelief, Reason, SizeScale } from "../vocabulary"

export type WornEvidence = { evidence: OffsetBelief[]; reasons: Reason[] }

type Bought = { size: string; position: number; item: HistoryItem }

/**
 * What purchases say of one axis. A kept size is where the body stands, moved by its product's offset; one sent back is
 * a step off. Variances double every 18 months. When kept sizes of the last 12 months are more than 2 steps apart,
 * several people buy here and nothing is used.
 * @throws SizingError UNKNOWN_SIZE
 */
export function historyEvidence(scale: SizeScale, axis: Axis, history: readonly HistoryItem[]): WornEvidence {
  const bought = history.flatMap((item, index): Bought[] => {
    const size = codesByAxis(scale, item, `history.${index}.size`)[axis]
    return size === undefined ? [] : [{ size, item, position: orderedSizes(scale, axis).indexOf(size) + 1 }]
  })
  if (isMixed(bought)) return { evidence: [], reasons: [{ code: "history_mixed", params: { axis } }] }
  return { evidence: bought.map((each) => buildEvidence(each, axis)), reasons: buildReasons(bought, axis) }
}

/** What the sizes somebody says to wear say of one axis. @throws SizingError UNKNOWN_SIZE */
export function usualSizeEvidence(scale: SizeScale, axis: Axis, usual_sizes: readonly UsualSize[]): WornEvidence {
  const found: WornEvidence = { evidence: [], reasons: [] }
  usual_sizes.forEach(({ offset, ...usual }, index) => {
    const size = codesByAxis(scale, usual, `usual_sizes.${index}.size`)[axis]
    if (size === undefined) return
    const { mean, variance } = axis === 1 && offset ? offset : { mean: 0, variance: 0 }
    const position = orderedSizes(scale, axis).indexOf(size) + 1
    found.evidence.push({ mean: position + mean, variance: WORN_SIZE_VARIANCE + variance })
    found.reasons.push({ code: "usual_size", params: { axis, size, ...brandOf(usual) } })
  })
  return found
}

function buildEvidence({ position, item: { outcome, months_ago, offset = UNKNOWN_OFFSET } }: Bought, axis: Axis): OffsetBelief {
  // An offset is of the first axis; of how long the legs run nothing is known.
  const { mean, variance } = axis === 1 ? offset : UNKNOWN_OFFSET
  const stepsOff = outcome === "small" ? 1 : outcome === "large" ? -1 : 0
  const own = outcome === "kept" ? WORN_SIZE_VARIANCE : RETURNED_SIZE_VARIANCE
  return { mean: position + mean + stepsOff, variance: (own + variance) * 2 ** (months_ago / HISTORY_HALF_LIFE_MONTHS) }
}

function isMixed(bought: readonly Bought[]): boolean {
  const recent = bought.filter(({ item }) => item.outcome === "kept" && item.months_ago <= MIXED_HISTORY.months)
  const positions = recent.map(({ position }) => position)
  return positions.length > 1 && Math.max(...positions) - Math.min(...positions) > MIXED_HISTORY.steps
}

function buildReasons(bought: readonly Bought[], axis: Axis): Reason[] {
  const kept = new Map<string, { axis: Axis; size: string; brand?: string; n: number }>()
  const returned = new Map<string, Reason>()
  for (const { size, item } of bought) {
    const key = JSON.stringify([item.outcome, size, item.brand])
    const named = { axis, size, ...brandOf(item) }
    if (item.outcome === "kept") kept.set(key, { ...named, n: (kept.get(key)?.n ?? 0) + 1 })
    else returned.set(key, { code: item.outcome === "small" ? "returned_too_small" : "returned_too_large", params: named })
  }
  return [...[...kept.values()].map((params): Reason => ({ code: "kept_history", params })), ...returned.values()]
}

const brandOf = ({ brand }: { brand?: string }) => (brand === undefined ? {} : { brand })
