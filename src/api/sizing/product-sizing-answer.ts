import type { ProductSizingReport } from "../../modules/sizing/products/product-sizing-admin"
import type { AdminProductSizingResponse } from "../../types/http/sizing"
import { buildFitAnswer } from "./fit-answer"

/** What staff see of one product's sizes. */
export function buildProductSizingAnswer({ product, sizing, charts, match }: ProductSizingReport): AdminProductSizingResponse {
  const { brand, kind, gender, age_group, fit, stretch } = product
  return {
    product_id: product.id,
    title: product.title,
    sizing,
    effective: { scale: product.scale_handle, brand, kind, gender, age_group, fit, stretch },
    charts: charts.map(({ chart_id: id, handle, title, version, document, resolved_by, target_name }) => {
      return { id, handle, title, version, basis: document.basis, resolved_by: { ...resolved_by, target_name } }
    }),
    matched: match.matched.map(({ option_value_id, value, code }) => ({ option_value_id, value, code })),
    unmatched: match.unmatched.map(({ option_value_id, value, suggestion }) => ({ option_value_id, value, suggestion })),
    fit: buildFitAnswer(product.fit_offset),
  }
}
