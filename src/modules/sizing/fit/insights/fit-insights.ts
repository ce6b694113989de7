import type { Sql } from "../../../../shared/database"
import { sizingErrors } from "../../errors"
import { type FitFlag, type FitOutcome, flagProduct, type OutcomeSource, sortSizes } from "../../rules"

/** What to list; a flag of `none` is that of products of which too little is known. */
export type InsightsFilter = {
  flag?: FitFlag | "none" | undefined
  /** Part of a title or handle. */
  q?: string | undefined
  sort: InsightsSort
  limit: number
  offset: number
}

/** A minus puts the highest first. */
export const INSIGHTS_SORTS = ["offset", "-offset", "-outcomes", "-last_outcome_at"] as const
export type InsightsSort = (typeof INSIGHTS_SORTS)[number]

const ORDERS: Record<InsightsSort, string> = {
  offset: "f.mean, f.product_id",
  "-offset": "f.mean desc, f.product_id",
  "-outcomes": "f.n_small + f.n_fit + f.n_large desc, f.product_id",
  "-last_outcome_at": "f.last_outcome_at desc, f.product_id",
}

/** How a product fits those who bought it. */
export type FitInsight = {
  product_id: string
  title: string
  handle: string
  thumbnail: string | null
  brand: string | null
  kind: string | null
  flag: FitFlag | null
  /** Of the offset, in steps; negative runs small. */
  mean: number
  /** Holds the offset with a chance of 90 %. */
  interval: { low: number; high: number }
  counts: Record<FitOutcome, number>
  /** Different customers who said something. */
  customers: number
  /** What staff said of the offset. */
  offset_manual: number | null
  last_outcome_at: Date | null
}

type Tally = Record<FitOutcome | "other", number>

/** The same by size, in the order of sizes, and by who said so. */
export type FitInsightDetail = FitInsight & {
  sizes: ({ size: string } & Tally)[]
  sources: ({ source: OutcomeSource } & Tally)[]
}

type InsightRow = Omit<FitInsight, "interval" | "counts"> & { variance: number; n_small: number; n_fit: number; n_large: number }

const INSIGHTS = `
  select f.product_id, p.title, p.handle, p.thumbnail, coalesce(z.brand, p.metadata->>'brand') as brand,
    coalesce(z.kind, p.metadata->>'product_kind') as kind, f.flag, f.mean, f.variance, f.n_small, f.n_fit, f.n_large,
    f.n_customers as customers, z.offset_manual::float8 as offset_manual, f.last_outcome_at
  from apparel_fit_offset f join product p on p.id = f.product_id and p.deleted_at is null
  left join apparel_product_sizing z on z.product_id = f.product_id`

const WANTED = `
  ($1::text is null or f.flag is not distinct from nullif($1, 'none'))
  and ($2::text is null or p.title ilike $2 or p.handle ilike $2)`

type TalliedRow = { name: string } & Tally

/** How products fit those who bought them, for staff. */
export class FitInsights {
  constructor(private readonly sql: Sql) {}

  async page({ flag, q, sort, limit, offset }: InsightsFilter): Promise<{ insights: FitInsight[]; count: number }> {
    const wanted = [flag ?? null, q === undefined ? null : `%${q.replace(/[\\%_]/g, "\\$&")}%`]
    // The order is a constant of this file; what staff sent are parameters.
    const [rows, [total]] = await Promise.all([
      this.sql<InsightRow>(`${INSIGHTS} where ${WANTED} order by ${ORDERS[sort]} limit $3 offset $4`, [...wanted, limit, offset]),
      this.sql<{ n: number }>(
        `select count(*)::int as n from apparel_fit_offset f join product p on p.id = f.product_id and p.deleted_at is null
         where ${WANTED}`,
        wanted
      ),
    ])
    return { insights: rows.map(toInsight), count: total?.n ?? 0 }
  }

  /** @throws FIT_INSIGHT_NOT_FOUND */
  async open(productId: string): Promise<FitInsightDetail> {
    const [[row], sizes, sources] = await Promise.all([
      this.sql<InsightRow>(`${INSIGHTS} where f.product_id = $1`, [productId]),
      this.tally(productId, "size"),
      this.tally(productId, "source"),
    ])
    if (!row) throw sizingErrors.FIT_INSIGHT_NOT_FOUND({ id: productId })
    const bySize = new Map(sizes.map(({ name, ...counts }) => [name, counts]))
    return {
      ...toInsight(row),
      sizes: sortSizes([...bySize.keys()]).flatMap((size) => {
        const counts = bySize.get(size)
        return counts ? [{ size, ...counts }] : []
      }),
      sources: sources.map(({ name, ...counts }) => ({ source: name as OutcomeSource, ...counts })), // the table holds no other
    }
  }

  private tally(productId: string, column: "size" | "source"): Promise<TalliedRow[]> {
    const count = (outcome: string) => `count(*) filter (where outcome = '${outcome}')::int as "${outcome}"`
    return this.sql<TalliedRow>(
      `select ${column} as name, ${["small", "fit", "large", "other"].map(count).join(", ")}
       from apparel_fit_outcome where product_id = $1 group by ${column} order by ${column}`,
      [productId]
    )
  }
}

function toInsight({ variance, n_small, n_fit, n_large, ...row }: InsightRow): FitInsight {
  const counts = { small: n_small, fit: n_fit, large: n_large }
  const { interval } = flagProduct({ mean: row.mean, variance }, { ...counts, customers: row.customers })
  return { ...row, interval, counts }
}
