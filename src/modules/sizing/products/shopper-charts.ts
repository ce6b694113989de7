import type { Sql } from "../../../shared/database"
import { createCache, memoize, remember } from "../../../shared/memoize"
import type { StoreSize, StoreSizeChart, StoreSizeChartResponse } from "../../../types/http/sizing"
import { sizingErrors } from "../errors"
import { productFit } from "../fit/product-fit"
import { textIn, type Basis, type LengthUnit, type SizeChartDocument } from "../rules"
import type { SizeScales } from "../scales/size-scales"
import type { StoredScale } from "../scales/stored-scale"
import { matchOptions } from "./option-sizes"
import type { ProductLookup, SizedProduct } from "./product-facts"
import type { ChartHead, ProductSizes } from "./product-sizes"
import { shopperChart } from "./shopper-chart"
import { shopperOptions, shopperSizes } from "./shopper-sizes"

export type ShopperQuestion = {
  lookup: ProductLookup
  unit: LengthUnit
  locale: string
  /** Size system of the labels; missing: the scale's own. */
  system?: string | undefined
  /** Missing: what the chart of a body says, else that of the garment. */
  basis?: Basis | undefined
  color?: string | undefined
}

/** What shoppers see of a product's sizes. */
export class ShopperCharts {
  private readonly documents = createCache<SizeChartDocument>()
  private readonly charts = createCache<ReturnType<typeof shopperChart>>()
  private readonly sizes = createCache<StoreSize[][]>()

  constructor(
    private readonly sql: Sql,
    private readonly scales: SizeScales,
    private readonly products: ProductSizes
  ) {}

  /** One statement, and what is kept in this process. @throws PRODUCT_NOT_FOUND */
  async read(question: ShopperQuestion): Promise<StoreSizeChartResponse> {
    const product = await this.products.product(question.lookup)
    const scale = await this.products.scaleOf(product)
    const charts = this.products.chartsOf(product, question.color)
    const head = question.basis ? charts[question.basis] : (charts.body ?? charts.garment)
    const asked = { ...question, brand: product.brand ?? undefined }
    const chart = head && scale ? await this.shown(head, scale, asked) : null
    return answer({ question, product, scale, axes: scale ? this.sizesOf(scale, asked) : [], chart })
  }

  /** A chart that nobody published yet, as a shopper would see it. @throws SCALE_NOT_FOUND */
  async preview(
    scaleHandle: string,
    document: SizeChartDocument,
    asked: { unit: LengthUnit; locale: string; system?: string | undefined }
  ): Promise<ReturnType<typeof shopperChart>> {
    const scale = await this.scales.named(scaleHandle)
    return shopperChart(document, this.sizesOf(scale, asked).flat(), asked)
  }

  /** Sizes of each axis as `asked`; kept, for they change with the scale alone and converting costs more than a read. */
  sizesOf(scale: StoredScale, asked: Parameters<typeof shopperSizes>[2]): StoreSize[][] {
    const key = JSON.stringify([scale.id, scale.updated_at, asked.system, asked.brand, asked.locale])
    return memoize(this.sizes, key, () => scale.axes.map((_, index) => shopperSizes(scale, index === 0 ? 1 : 2, asked)))
  }

  /** The document of a published version, which never changes. */
  async document({ chartId, version }: Pick<ChartHead, "chartId" | "version">): Promise<SizeChartDocument> {
    const key = `${chartId} ${version}`
    const known = this.documents.get(key)?.value
    if (known) return known
    const [row] = await this.sql<{ document: SizeChartDocument }>(
      `select document from apparel_size_chart_version where chart_id = $1 and version = $2`,
      [chartId, version]
    )
    if (!row) throw sizingErrors.CHART_NOT_FOUND({ id: chartId })
    remember(this.documents, key, row.document)
    return row.document
  }

  /** A chart in the words of whoever asks; kept, for formatting its numbers costs more than all the rest. */
  private async shown(head: ChartHead, scale: StoredScale, asked: Asked): Promise<StoreSizeChart> {
    const { chartId, version, handle, title, resolvedBy } = head
    const { unit, locale } = asked
    const key = JSON.stringify([chartId, version, scale.updated_at, unit, locale, asked.system, asked.brand])
    const known = this.charts.get(key)?.value
    const chart = known ?? shopperChart(await this.document(head), this.sizesOf(scale, asked).flat(), { unit, locale })
    if (!known) remember(this.charts, key, chart)
    return { id: chartId, handle, version, title: textIn(title, locale) ?? handle, resolved_by: resolvedBy.target, ...chart }
  }
}

type Asked = { unit: LengthUnit; locale: string; system?: string | undefined; brand?: string | undefined }

type Found = {
  question: ShopperQuestion
  product: SizedProduct
  scale: StoredScale | undefined
  axes: StoreSize[][]
  chart: StoreSizeChart | null
}

function answer({ question: { locale }, product, scale, axes, chart }: Found): StoreSizeChartResponse {
  const { brand, kind, gender, age_group, fit, stretch, model } = product
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
    options: scale ? shopperOptions(matchOptions(product.options, scale), axes, scale.separator) : [],
    size_chart: chart,
    sizing: { brand, kind, gender, age_group, fit, stretch, model },
    fit: productFit(product.fit_offset),
  }
}
