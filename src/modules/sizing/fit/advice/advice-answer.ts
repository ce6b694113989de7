import type { StoreSizeChances, StoreSizeRecommendationResponse } from "../../../../types/http/fit"
import type { StoreSize } from "../../../../types/http/sizing"
import type { ChartHead } from "../../products/product-sizes"
import type { SizedProduct } from "../../products/product-facts"
import type { StoredScale } from "../../scales/stored-scale"
import { adviceSentence, reasonSentence, type Advice, type LengthUnit, type Reason } from "../../rules"
import { orderOf } from "../../products/option-sizes"
import { productFit } from "../product-fit"

type Given = {
  advice: Advice
  scale: StoredScale | undefined
  /** Sizes of each axis with their labels. */
  axes: StoreSize[][]
  product: SizedProduct
  chart: ChartHead | undefined
  question: { locale: string; unit: LengthUnit }
  adviceId: string | undefined
}

/** The advice as a shopper reads it: sizes by code, and beside them what they are called where the shopper lives. */
export function adviceAnswer({
  advice,
  scale,
  axes,
  product,
  chart,
  question,
  adviceId,
}: Given): StoreSizeRecommendationResponse {
  const { locale, unit } = question
  const { status, size, confidence, alternatives, is_available, available_alternative, reasons } = advice
  const labels = labelsOf(advice, axes, scale?.separator ?? "")
  const labelled = reasons.map((reason) => withLabels(reason, labels))
  const named = { ...advice, ...(size !== undefined && { size: labels.whole(size) }), reasons: labelled }
  return {
    recommendation: {
      status,
      size: size ?? null,
      label: size === undefined ? null : labels.whole(size),
      confidence: confidence ?? null,
      sizes: advice.sizes.map((chances) => ({ ...chances, ...labels.of(chances.size) })),
      alternatives,
      is_available: is_available ?? null,
      available_alternative: available_alternative ?? null,
      axes: advice.axes.map(({ belief: _, ...axis }) => axis),
      reasons: reasons.map((reason, index) => ({ ...reason, text: reasonSentence(labelled[index] ?? reason, locale, unit) })),
      sentence: adviceSentence(named, locale, unit),
      chart: chart ? { id: chart.chartId, version: chart.version } : null,
      fit: productFit(product.fit_offset),
      advice_id: adviceId ?? null,
    },
  }
}

type Labels = {
  onAxis(axis: number, code: string): string
  whole(code: string): string
  /** Label, order and equivalents of a whole size; of two axes those systems that name both. */
  of(code: string): Pick<StoreSizeChances, "label" | "rank" | "equivalents">
}

function labelsOf({ sizes: chances }: Advice, axes: StoreSize[][], separator: string): Labels {
  const onAxes = axes.map((sizes) => new Map(sizes.map((size) => [size.code, size])))
  const wholes = new Map(chances.map(({ size }) => [size, partsOf(size, onAxes, separator)]))
  const onAxis = (axis: number, code: string) => onAxes[axis - 1]?.get(code)?.label ?? code
  const labelOf = (code: string, parts: StoreSize[]) => parts.map(({ label }) => label).join(separator) || code
  const whole = (code: string) => labelOf(code, wholes.get(code) ?? partsOf(code, onAxes, separator))
  return {
    onAxis,
    whole,
    of(code) {
      const parts = wholes.get(code) ?? []
      return { label: labelOf(code, parts), rank: orderOf(parts), equivalents: equivalentsOf(parts, separator) }
    },
  }
}

/** The size of each axis behind a whole size; empty where the scale has no such size. */
function partsOf(code: string, [first, second]: Map<string, StoreSize>[], separator: string): StoreSize[] {
  if (!second) return [first?.get(code)].filter((size) => size !== undefined)
  for (const one of first?.values() ?? []) {
    const other = code.startsWith(`${one.code}${separator}`) && second.get(code.slice(one.code.length + separator.length))
    if (other) return [one, other]
  }
  return []
}

function equivalentsOf([first, second]: StoreSize[], separator: string): Record<string, string> {
  if (!first || !second) return first?.equivalents ?? {}
  const shared = Object.entries(first.equivalents).flatMap(([system, label]) => {
    const other = second.equivalents[system]
    return other === undefined ? [] : [[system, `${label}${separator}${other}`]]
  })
  return Object.fromEntries(shared) as Record<string, string>
}

const SIZES = ["size", "smaller", "larger", "alternative"] as const

/** The reason with its sizes by their labels; for its sentence alone. */
function withLabels(reason: Reason, labels: Labels): Reason {
  const params: Record<string, unknown> = { ...reason.params }
  const { axis } = params
  for (const name of SIZES) {
    const code = params[name]
    if (typeof code === "string") params[name] = typeof axis === "number" ? labels.onAxis(axis, code) : labels.whole(code)
  }
  return { ...reason, params } as Reason // the same parameters, other texts
}
