import type { SizeAssignments } from "../assignments/size-assignments"
import { matchOptions, type OptionMatch } from "./option-sizes"
import type { ProductChart, ProductCharts } from "./product-charts"
import type { SizedProduct } from "./product-facts"
import type { ProductSizes, ProductSizing } from "./product-sizes"

/** What staff see of one product's sizes: what they said, what counts, which charts it gets, and which options are no sizes. */
export type ProductSizingReport = {
  product: SizedProduct
  sizing: ProductSizing
  charts: (ProductChart & { target_name: string | null })[]
  match: OptionMatch
}

type Parts = { products: ProductSizes; charts: ProductCharts; assignments: SizeAssignments }

/** Sizes of one product for staff. */
export class ProductSizingAdmin {
  constructor(private readonly parts: Parts) {}

  /** @throws PRODUCT_NOT_FOUND */
  async open(productId: string, color?: string): Promise<ProductSizingReport> {
    const { products, charts, assignments } = this.parts
    const product = await products.product({ id: productId })
    const scale = await products.findScale(product)
    const { body, garment } = products.resolveCharts(product, color)
    const heads = [body, garment].filter((head) => head !== undefined)
    return {
      product,
      sizing: await products.readSizing(productId),
      charts: await Promise.all(
        heads.map(async (head) => {
          const { target_name } = await assignments.open(head.resolved_by.assignment_id)
          return { ...(await charts.open(head)), target_name }
        })
      ),
      match: scale ? matchOptions(product.options, scale) : { matched: [], unmatched: [] },
    }
  }
}
