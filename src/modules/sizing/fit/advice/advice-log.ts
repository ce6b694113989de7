import { generateEntityId } from "@medusajs/framework/utils"
import type { Sql } from "../../../../shared/database"
import type { SizedProduct } from "../../products/product-facts"
import type { ChartHead } from "../../products/product-sizes"
import type { Advice } from "../../rules"

type Given = {
  customerId: string
  profileId: string
  product: SizedProduct
  chart: ChartHead | undefined
  advice: Advice
}

/** Remembers what a profile was advised, without any measurement, and returns under which id. */
export async function rememberAdvice(sql: Sql, { customerId, profileId, product, chart, advice }: Given): Promise<string> {
  const id = generateEntityId(undefined, "fitadv")
  const axes = advice.axes.flatMap(({ axis, belief }) => (belief ? [{ axis, ...belief }] : []))
  const belief = JSON.stringify({ scale: product.scale_handle, axes })
  await sql(
    `insert into apparel_fit_advice (id, product_id, customer_id, profile_id, status, size, confidence, belief, chart_id,
       chart_version)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
    [
      id,
      product.id,
      customerId,
      profileId,
      advice.status,
      advice.size ?? null,
      advice.confidence ?? null,
      belief,
      chart?.chart_id ?? null,
      chart?.version ?? null,
    ]
  )
  return id
}

/** Forgets advice that was given before `keepDays` days before `now`, and returns how many. */
export async function forgetOldAdvice(sql: Sql, { now, keepDays }: { now: Date; keepDays: number }): Promise<number> {
  const [row] = await sql<{ n: number }>(
    `with gone as (delete from apparel_fit_advice where created_at < $1::timestamptz - make_interval(days => $2) returning 1)
     select count(*)::int as n from gone`,
    [now, keepDays]
  )
  return row?.n ?? 0
}
