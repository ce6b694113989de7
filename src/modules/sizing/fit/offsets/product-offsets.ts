import type { Database, Sql } from "../../../../shared/database"
import { brandPrior, flagProduct, learnOffset, UNKNOWN_OFFSET, type FitLimits, type FitOutcome } from "../../rules"
import { recordedOutcome, type OutcomeRow } from "./outcome-row"
import { readLimits } from "./shop-limits"

type ToldRow = OutcomeRow & {
  /** Whose word it is: a customer's, or that of an order nobody has an account for. */
  buyer: string
  prior_mean: number
}

/** Locks the products' rows for the transaction, in one order everywhere; a product that is gone gets none. */
const LOCK = `
  insert into apparel_fit_offset (product_id, mean, variance, n_small, n_fit, n_large, n_customers)
  select id, 0, $2, 0, 0, 0, 0 from product where id = any($1) and deleted_at is null order by id
  on conflict (product_id) do update set product_id = excluded.product_id
  returning product_id`

const OUTCOMES = `
  select o.product_id, o.line_item_id, o.piece, o.outcome, o.weight, o.position, o.belief_mean, o.belief_variance,
    coalesce(o.customer_id, o.order_id) as buyer, o.occurred_at, coalesce(b.mean, 0) as prior_mean
  from apparel_fit_outcome o
  join product p on p.id = o.product_id
  left join apparel_product_sizing z on z.product_id = o.product_id
  left join apparel_fit_brand_prior b on b.brand = lower(coalesce(z.brand, p.metadata->>'brand'))
    and b.kind = coalesce(z.kind, p.metadata->>'product_kind')
  where o.product_id = any($1) order by o.product_id, o.occurred_at, o.line_item_id, o.piece`

const KEEP = `
  update apparel_fit_offset f set mean = n.mean, variance = n.variance, n_small = n.n_small, n_fit = n.n_fit, n_large = n.n_large,
    n_customers = n.n_customers, flag = n.flag, prior_mean = n.prior_mean, own_mean = n.own_mean, last_outcome_at = n.last_outcome_at,
    computed_at = now()
  from jsonb_to_recordset($1::jsonb) as n (product_id text, mean float8, variance float8, n_small int, n_fit int, n_large int,
    n_customers int, flag text, prior_mean float8, own_mean float8, last_outcome_at timestamptz)
  where f.product_id = n.product_id`

/** Offsets of products, computed from their outcomes and never otherwise. */
export class ProductOffsets {
  constructor(private readonly database: Database) {}

  /**
   * Runs `record` and computes the offsets of `productIds` anew, in one transaction that holds their locks: of two workers one
   * waits for the other, and whoever dies leaves nothing half done.
   */
  async recompute<T>(productIds: readonly string[], record: (sql: Sql) => Promise<T>): Promise<T> {
    return this.database.transaction(async (sql) => {
      const locked = await sql<{ product_id: string }>(LOCK, [productIds, UNKNOWN_OFFSET.variance])
      const recorded = await record(sql)
      const ids = locked.map(({ product_id }) => product_id)
      const rows = new Map(ids.map((id): [string, ToldRow[]] => [id, []]))
      for (const row of await sql<ToldRow>(OUTCOMES, [ids])) rows.get(row.product_id)?.push(row)
      const limits = await readLimits(sql)
      await sql(KEEP, [JSON.stringify([...rows].map(([id, outcomes]) => computeOffset(id, outcomes, limits)))])
      await sql(
        `delete from apparel_fit_offset f where f.product_id = any($1)
           and not exists (select 1 from apparel_fit_outcome o where o.product_id = f.product_id)`,
        [ids]
      )
      return recorded
    })
  }

  /** Products after `cursor` that have outcomes, at most `limit`, by id. */
  async page(cursor: string, limit: number): Promise<string[]> {
    const rows = await this.database.sql<{ product_id: string }>(
      `select distinct product_id from apparel_fit_outcome where product_id > $1 order by product_id limit $2`,
      [cursor, limit]
    )
    return rows.map(({ product_id }) => product_id)
  }

  /**
   * Computes what each brand's products of one kind have in common, from what their own outcomes say apart from any prior:
   * so a second run says the same. Returns the number of brands and kinds.
   */
  async learnBrands(): Promise<number> {
    const rows = await this.database.sql<{ brand: string; kind: string; means: number[] }>(
      `select lower(coalesce(z.brand, p.metadata->>'brand')) as brand, coalesce(z.kind, p.metadata->>'product_kind') as kind,
         array_agg(f.own_mean order by f.product_id) as means
       from apparel_fit_offset f join product p on p.id = f.product_id
       left join apparel_product_sizing z on z.product_id = f.product_id
       where coalesce(z.brand, p.metadata->>'brand') is not null and coalesce(z.kind, p.metadata->>'product_kind') is not null
       group by 1, 2 order by 1, 2`
    )
    const priors = rows.map(({ means, ...of }) => ({ ...of, mean: brandPrior(means).mean, products: means.length }))
    await this.database.transaction(async (sql) => {
      await sql(
        `delete from apparel_fit_brand_prior b where not exists (select 1
           from jsonb_to_recordset($1::jsonb) as n (brand text, kind text) where n.brand = b.brand and n.kind = b.kind)`,
        [JSON.stringify(priors)]
      )
      await sql(
        `insert into apparel_fit_brand_prior (brand, kind, mean, products)
         select brand, kind, mean, products from jsonb_to_recordset($1::jsonb) as n (brand text, kind text, mean float8, products int)
         on conflict (brand, kind) do update set mean = excluded.mean, products = excluded.products, computed_at = now()`,
        [JSON.stringify(priors)]
      )
    })
    return priors.length
  }
}

function computeOffset(product_id: string, rows: readonly ToldRow[], limits: FitLimits) {
  const prior_mean = rows[0]?.prior_mean ?? 0
  const told = rows.filter(({ outcome, weight }) => outcome !== "other" && weight > 0)
  const outcomes = told.map(recordedOutcome)
  const own = learnOffset(UNKNOWN_OFFSET, outcomes, limits)
  const learned = prior_mean === 0 ? own : learnOffset({ ...UNKNOWN_OFFSET, mean: prior_mean }, outcomes, limits)
  const count = (wanted: FitOutcome) => told.filter(({ outcome }) => outcome === wanted).length
  const [small, fit, large] = [count("small"), count("fit"), count("large")]
  const customers = new Set(told.map(({ buyer }) => buyer)).size
  return {
    product_id,
    mean: learned.mean,
    variance: learned.variance,
    n_small: small,
    n_fit: fit,
    n_large: large,
    n_customers: customers,
    flag: flagProduct(learned, { small, fit, large, customers }).flag ?? null,
    prior_mean,
    own_mean: own.mean,
    last_outcome_at: rows.at(-1)?.occurred_at ?? null,
  }
}
