import type { Database } from "../../../shared/database"
import { memoizeByObject } from "../../../shared/memoize"
import { sizingErrors } from "../errors"
import { resolveChart, type Basis, type LocalizedText, type ResolvedChart } from "../rules"
import type { SizeScales } from "../scales/size-scales"
import type { StoredScale } from "../scales/stored-scale"
import { matchOptions, combineRanks, type OptionMatch } from "./option-sizes"
import { readProduct, readProductAndState, type ProductLookup, type ProductModel, type SizedProduct } from "./product-facts"
import type { ProductState } from "./product-state"
import { saveOptionSizes } from "./save-option-sizes"

/** What staff may say of a product; null takes it back, missing leaves it. */
export type ProductSizingChange = {
  /** Handle of a scale. */
  scale?: string | null | undefined
  brand?: string | null | undefined
  kind?: string | null | undefined
  gender?: string | null | undefined
  age_group?: string | null | undefined
  fit?: string | null | undefined
  stretch?: string | null | undefined
  /** In sizes, -2 to 2; half a size small is -0.5. */
  offset_manual?: number | null | undefined
  model?: { height_mm?: number | undefined; size_worn?: string | undefined } | null | undefined
}

/** A published chart and why a product gets it. */
export type ChartHead = ResolvedChart & { version: number; handle: string; title: LocalizedText }

export type ProductCharts = Partial<Record<Basis, ChartHead>>

/** The rank that one of the engine's option values should have. */
export type OptionRank = { option_value_id: string; rank: number }

/** What staff said of a product; null where they said nothing. */
export type ProductSizing = {
  scale: string | null
  brand: string | null
  kind: string | null
  gender: string | null
  age_group: string | null
  fit: string | null
  stretch: string | null
  offset_manual: number | null
  model: ProductModel | null
}

const NO_SIZING: ProductSizing = {
  scale: null,
  brand: null,
  kind: null,
  gender: null,
  age_group: null,
  fit: null,
  stretch: null,
  offset_manual: null,
  model: null,
}

const COLUMNS = ["brand", "kind", "gender", "age_group", "fit", "stretch", "offset_manual", "model"] as const

/** Which sizes and charts a product has. */
export class ProductSizes {
  private readonly knownScales = new Map<string, { updatedAt: string | null; scale: StoredScale }>()
  /** Of products asked for in no color; an unchanged product is the same object. */
  private readonly charts = new WeakMap<SizedProduct, ProductCharts>()

  constructor(
    private readonly database: Database,
    private readonly scales: SizeScales
  ) {}

  /** @throws PRODUCT_NOT_FOUND */
  async product(lookup: ProductLookup): Promise<SizedProduct> {
    const product = await readProduct(this.database.sql, lookup)
    if (!product) throw sizingErrors.PRODUCT_NOT_FOUND({ id: lookup.id })
    return product
  }

  /** The same with how its brand runs and what is in stock. @throws PRODUCT_NOT_FOUND */
  async productAndState(
    lookup: Required<ProductLookup>,
    asked: { byColor: boolean }
  ): Promise<{ product: SizedProduct; state: ProductState }> {
    const found = await readProductAndState(this.database.sql, lookup, asked)
    if (!found) throw sizingErrors.PRODUCT_NOT_FOUND({ id: lookup.id })
    return found
  }

  /** The scale of `product`, read again only when it changed since this process read it. */
  async findScale({
    scale_id,
    scale_updated_at,
  }: Pick<SizedProduct, "scale_id" | "scale_updated_at">): Promise<StoredScale | undefined> {
    if (scale_id === null) return undefined
    const known = this.knownScales.get(scale_id)
    if (known && known.updatedAt === scale_updated_at) return known.scale
    const scale = await this.scales.byId(scale_id)
    if (scale) this.knownScales.set(scale_id, { updatedAt: scale_updated_at, scale })
    return scale
  }

  /** The chart that `product` gets, apart for each basis. */
  resolveCharts(product: SizedProduct, color?: string): ProductCharts {
    if (color !== undefined) return this.resolve(product, color)
    return memoizeByObject(this.charts, product, () => this.resolve(product))
  }

  private resolve(product: SizedProduct, color?: string): ProductCharts {
    const resolveHead = (basis: Basis): ChartHead | undefined => {
      const resolved = resolveChart({ ...product, color, basis }, product.assignments)
      const assignment = product.assignments.find(({ id }) => id === resolved?.resolved_by.assignment_id)
      if (!resolved || !assignment) return undefined
      const { version, handle, title } = assignment
      return { ...resolved, version, handle, title }
    }
    const [body, garment] = [resolveHead("body"), resolveHead("garment")]
    return { ...(body && { body }), ...(garment && { garment }) }
  }

  /** Keeps what staff said. @throws PRODUCT_NOT_FOUND, SCALE_NOT_FOUND */
  async saveSizing(productId: string, change: ProductSizingChange): Promise<void> {
    await this.product({ id: productId })
    const { scale, ...rest } = change
    const scaleId = scale ? (await this.scales.named(scale)).id : scale
    const given: Record<string, unknown> = { ...rest, ...(scaleId !== undefined && { scale_id: scaleId }) }
    const columns = [...COLUMNS, "scale_id"].filter((column) => given[column] !== undefined)
    const values = columns.map((column) => (column === "model" && given[column] ? JSON.stringify(given[column]) : given[column]))
    // The names are constants of this file; what staff sent are parameters.
    await this.database.sql(
      `insert into apparel_product_sizing (product_id${columns.map((column) => `, ${column}`).join("")})
       values ($1${columns.map((_, index) => `, $${index + 2}`).join("")})
       on conflict (product_id) do update set updated_at = now()${columns.map((c) => `, ${c} = excluded.${c}`).join("")}`,
      [productId, ...values]
    )
  }

  /**
   * Finds out anew which sizes the product's options mean, keeps it, and returns what matches nothing and which ranks of
   * the engine's option values differ from the scale's order. A product that is gone has none.
   */
  async match(productId: string): Promise<OptionMatch & { ranks: OptionRank[] }> {
    const { sql } = this.database
    const product = await readProduct(sql, { id: productId })
    const scale = product && (await this.findScale(product))
    const match = scale ? matchOptions(product.options, scale) : { matched: [], unmatched: [] }
    await saveOptionSizes(sql, productId, scale?.id ?? null, match.matched)
    if (!product) await sql(`delete from apparel_product_sizing where product_id = $1`, [productId])
    // The scale as it was read: one that changed meanwhile is newer, and its products are matched again.
    const readAt = product?.scale_updated_at ?? null
    await sql(`update apparel_product_sizing set matched_at = $2::timestamptz where product_id = $1`, [productId, readAt])
    return { ...match, ranks: product ? findWrongRanks(product, match) : [] }
  }

  /** Products whose scale changed since they were matched, at most `limit`. */
  async stale(limit: number): Promise<string[]> {
    const rows = await this.database.sql<{ product_id: string }>(
      `select z.product_id from apparel_product_sizing z join apparel_size_scale s on s.id = z.scale_id
       where z.matched_at is distinct from s.updated_at order by z.product_id limit $1`,
      [limit]
    )
    return rows.map(({ product_id }) => product_id)
  }

  /** What staff said of a product; null where they said nothing. */
  async readSizing(productId: string): Promise<ProductSizing> {
    const [row] = await this.database.sql<ProductSizing>(
      `select s.handle as scale, z.brand, z.kind, z.gender, z.age_group, z.fit, z.stretch,
         z.offset_manual::float8 as offset_manual, z.model
       from (values ($1)) as w (id) left join apparel_product_sizing z on z.product_id = w.id
       left join apparel_size_scale s on s.id = z.scale_id`,
      [productId]
    )
    return row ?? NO_SIZING
  }
}

/** Only of options that belong to one product: the values of a shared one may mean another size elsewhere. */
function findWrongRanks({ options }: SizedProduct, { matched }: OptionMatch): OptionRank[] {
  const wanted = new Map(matched.map(({ option_value_id, sizes }) => [option_value_id, combineRanks(sizes)]))
  return options.flatMap(({ is_exclusive, values }) =>
    values.flatMap(({ id, rank: current }) => {
      const rank = wanted.get(id)
      return is_exclusive && rank !== undefined && rank !== current ? [{ option_value_id: id, rank }] : []
    })
  )
}
