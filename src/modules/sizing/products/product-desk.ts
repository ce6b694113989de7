import type { AdminProductSizingResponse, AdminResolvedChart } from "../../../types/http/sizing"
import type { SizeAssignments } from "../assignments/size-assignments"
import { productFit } from "../fit/product-fit"
import { matchOptions } from "./option-sizes"
import type { ChartHead, ProductSizes } from "./product-sizes"
import type { ShopperCharts } from "./shopper-charts"

type Parts = { products: ProductSizes; shopper: ShopperCharts; assignments: SizeAssignments }

/** What staff see of one product's sizes. */
export class ProductDesk {
  constructor(private readonly parts: Parts) {}

  /** @throws PRODUCT_NOT_FOUND */
  async open(productId: string, color?: string): Promise<AdminProductSizingResponse> {
    const { products } = this.parts
    const product = await products.product({ id: productId })
    const scale = await products.scaleOf(product)
    const { body, garment } = products.chartsOf(product, color)
    const { matched, unmatched } = scale ? matchOptions(product.options, scale) : { matched: [], unmatched: [] }
    const { brand, kind, gender, age_group, fit, stretch } = product
    const heads = [body, garment].filter((chart) => chart !== undefined)
    const charts = await Promise.all(heads.map((head) => this.resolved(head)))
    return {
      product_id: product.id,
      title: product.title,
      sizing: await products.said(productId),
      effective: { scale: product.scale_handle, brand, kind, gender, age_group, fit, stretch },
      charts,
      matched: matched.map(({ option_value_id, value, code }) => ({ option_value_id, value, code })),
      unmatched: unmatched.map(({ option_value_id, value, suggestion }) => ({ option_value_id, value, suggestion })),
      fit: productFit(product.fit_offset),
    }
  }

  private async resolved(head: ChartHead): Promise<AdminResolvedChart> {
    const { chart_id: id, handle, title, version, resolved_by } = head
    const { basis } = await this.parts.shopper.document(head)
    const { target_name } = await this.parts.assignments.open(resolved_by.assignment_id)
    return { id, handle, title, version, basis, resolved_by: { ...resolved_by, target_name } }
  }
}
