import { memoizeByObject } from "../../../../shared/memoize"
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
  const labels = labelsOf(axes, scale?.separator ?? "")
  const labeled = reasons.map((reason) => withLabels(reason, labels))
  const named = { ...advice, ...(size !== undefined && { size: labels.whole(size) }), reasons: labeled }
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
      reasons: reasons.map((reason, index) => ({ ...reason, text: reasonSentence(labeled[index] ?? reason, locale, unit) })),
      sentence: adviceSentence(named, locale, unit),
      chart: chart ? { id: chart.chartId, version: chart.version } : null,
      fit: productFit(product.fit_offset),
      advice_id: adviceId ?? null,
    },
  }
}

/** Label, order and equivalents of a whole size; of two axes those systems that name both. */
type WholeSize = Pick<StoreSizeChances, "label" | "rank" | "equivalents">

type Labels = {
  onAxis(axis: number, code: string): string
  whole(code: string): string
  of(code: string): WholeSize
}

function labelsOf(axes: StoreSize[][], separator: string): Labels {
  const wholes = memoizeByObject(keptWholes, axes, () => wholeSizes(axes, separator))
  const of = (code: string) => wholes.get(code) ?? { label: code, rank: orderOf([]), equivalents: {} }
  return {
    onAxis: (axis, code) => axes[axis - 1]?.find((size) => size.code === code)?.label ?? code,
    whole: (code) => of(code).label,
    of,
  }
}

/** By the sizes of a scale as somebody reads them, which are kept: the 90 sizes of trousers are not put together for every answer. */
const keptWholes = new WeakMap<StoreSize[][], Map<string, WholeSize>>()

function wholeSizes(axes: StoreSize[][], separator: string): Map<string, WholeSize> {
  const [first = [], second] = axes
  const parts = second ? first.flatMap((one) => second.map((two) => [one, two])) : first.map((one) => [one])
  const joined = (of: "code" | "label", sizes: StoreSize[]) => sizes.map((size) => size[of]).join(separator)
  return new Map(
    parts.map((sizes) => [
      joined("code", sizes),
      { label: joined("label", sizes), rank: orderOf(sizes), equivalents: equivalentsOf(sizes, separator) },
    ])
  )
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
