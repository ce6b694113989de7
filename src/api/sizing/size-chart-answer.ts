import { matchOptions } from "../../modules/sizing/products/option-sizes"
import type { SizedProductChart } from "../../modules/sizing/products/product-charts"
import { textIn } from "../../modules/sizing/rules"
import type { StoreSizeChartResponse } from "../../types/http/sizing"
import { buildChartAnswer } from "./chart-answer"
import { buildFitAnswer } from "./fit-answer"
import type { SizeDisplay } from "./size-display"
import { buildOptionsAnswer, buildSizesAnswer } from "./sizes-answer"

/** A product's sizes and chart, as a shopper reads them. */
export function buildSizeChartAnswer({ product, scale, chart }: SizedProductChart, display: SizeDisplay): StoreSizeChartResponse {
  const { brand, kind, gender, age_group, fit, stretch, model } = product
  const { locale } = display
  const naming = { ...display, brand: brand ?? undefined }
  const axes = scale ? buildSizesAnswer(scale, naming) : []
  return {
    product_id: product.id,
    scale: scale
      ? {
          handle: scale.handle,
          system: scale.system,
          separator: scale.separator,
          axes: scale.axes.map(({ name }, index) => ({ name: textIn(name, locale) ?? "", sizes: axes[index] ?? [] })),
        }
      : null,
    options: scale ? buildOptionsAnswer(matchOptions(product.options, scale), axes, scale.separator) : [],
    size_chart: chart && scale ? buildChartAnswer(chart, scale, naming) : null,
    sizing: { brand, kind, gender, age_group, fit, stretch, model },
    fit: buildFitAnswer(product.fit_offset),
  }
}
