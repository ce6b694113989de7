import type { SizeAdviceResult } from "../../modules/sizing/fit/advice/size-advice"
import { adviceSentence, reasonSentence, type Reason } from "../../modules/sizing/rules"
import type { StoreSizeRecommendationResponse } from "../../types/http/fit"
import { buildFitAnswer } from "./fit-answer"
import type { SizeDisplay } from "./size-display"
import { buildSizeLabels, type SizeLabels } from "./size-labels"
import { buildSizesAnswer } from "./sizes-answer"

/** Advice as a shopper reads it: sizes by code, and beside them what they are called where the shopper lives. */
export function buildAdviceAnswer(
  { advice, product, scale, chart, advice_id }: SizeAdviceResult,
  { locale, unit, system }: SizeDisplay
): StoreSizeRecommendationResponse {
  const { status, size, confidence, alternatives, is_available, available_alternative, reasons } = advice
  const axes = scale ? buildSizesAnswer(scale, { system, locale, brand: product.brand ?? undefined }) : []
  const labels = buildSizeLabels(axes, scale?.separator ?? "")
  const label = size === undefined ? undefined : labels.whole(size).label
  const labeled = reasons.map((reason) => replaceCodes(reason, labels))
  const named = { ...advice, ...(label !== undefined && { size: label }), reasons: labeled }
  return {
    recommendation: {
      status,
      size: size ?? null,
      label: label ?? null,
      confidence: confidence ?? null,
      sizes: advice.sizes.map((chances) => ({ ...chances, ...labels.whole(chances.size) })),
      alternatives,
      is_available: is_available ?? null,
      available_alternative: available_alternative ?? null,
      axes: advice.axes.map(({ belief: _, ...axis }) => axis),
      reasons: reasons.map((reason, index) => ({ ...reason, text: reasonSentence(labeled[index] ?? reason, locale, unit) })),
      sentence: adviceSentence(named, locale, unit),
      chart: chart ? { id: chart.chart_id, version: chart.version } : null,
      fit: buildFitAnswer(product.fit_offset),
      advice_id: advice_id ?? null,
    },
  }
}

const SIZE_PARAMS = ["size", "smaller", "larger", "alternative"] as const

/** The reason with labels in place of its sizes' codes; for its sentence alone. */
function replaceCodes(reason: Reason, labels: SizeLabels): Reason {
  const params: Record<string, unknown> = { ...reason.params }
  const { axis } = params
  for (const name of SIZE_PARAMS) {
    const code = params[name]
    if (typeof code === "string") params[name] = typeof axis === "number" ? labels.onAxis(axis, code) : labels.whole(code).label
  }
  return { ...reason, params } as Reason // the same parameters, other texts
}
