import type { Sql } from "../../../shared/database"
import { createCache, remember } from "../../../shared/memoize"
import { sizingErrors } from "../errors"
import type { Basis, SizeChartDocument } from "../rules"
import type { StoredScale } from "../scales/stored-scale"
import type { ProductLookup, SizedProduct } from "./product-facts"
import type { ChartHead, ProductSizes } from "./product-sizes"

/** A published chart, why a product gets it, and what it measures. */
export type ProductChart = ChartHead & { document: SizeChartDocument }

/** A product with its scale and the chart that was asked for, where it has them. */
export type SizedProductChart = { product: SizedProduct; scale: StoredScale | undefined; chart: ProductChart | undefined }

export type ProductChartQuestion = {
  lookup: ProductLookup
  /** Missing: what the chart of a body says, else that of the garment. */
  basis?: Basis | undefined
  color?: string | undefined
}

/** Charts of products with what they measure. */
export class ProductCharts {
  private readonly documents = createCache<SizeChartDocument>()

  constructor(
    private readonly sql: Sql,
    private readonly products: ProductSizes
  ) {}

  /** One statement, and what this process remembers. @throws PRODUCT_NOT_FOUND */
  async find({ lookup, basis, color }: ProductChartQuestion): Promise<SizedProductChart> {
    const product = await this.products.product(lookup)
    const scale = await this.products.findScale(product)
    const charts = this.products.resolveCharts(product, color)
    const head = basis ? charts[basis] : (charts.body ?? charts.garment)
    return { product, scale, chart: head && (await this.open(head)) }
  }

  /** The chart with its document, which never changes once it is published. @throws CHART_NOT_FOUND */
  async open(head: ChartHead): Promise<ProductChart> {
    const { chart_id, version } = head
    const key = `${chart_id} ${version}`
    const known = this.documents.get(key)?.value
    if (known) return { ...head, document: known }
    const [row] = await this.sql<{ document: SizeChartDocument }>(
      `select document from apparel_size_chart_version where chart_id = $1 and version = $2`,
      [chart_id, version]
    )
    if (!row) throw sizingErrors.CHART_NOT_FOUND({ id: chart_id })
    remember(this.documents, key, row.document)
    return { ...head, document: row.document }
  }
}
