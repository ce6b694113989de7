import type { Database } from "../../../../shared/database"
import type { OutcomeSource } from "../../rules"
import type { PieceOutcome } from "../outcomes/outcome-of-return"

/** Advice as it is remembered; `belief` is where the body was thought to stand on the scale. */
export type RememberedAdvice = {
  id: string
  product_id: string
  profile_id: string | null
  status: string
  size: string | null
  confidence: string | null
  belief: unknown
  chart_id: string | null
  chart_version: number | null
  created_at: Date
}

/** What is known of how one piece fitted. */
export type KnownOutcome = {
  order_id: string
  line_item_id: string
  piece: number
  product_id: string
  variant_id: string | null
  scale_handle: string | null
  size: string
  outcome: PieceOutcome
  source: OutcomeSource
  belief_mean: number | null
  belief_variance: number | null
  advised_size: string | null
  occurred_at: Date
}

/** What is kept of a customer's fit besides the profiles: handed out whole, or let go of. */
export class PersonalFit {
  constructor(private readonly database: Database) {}

  /** Advice that is still remembered, newest first. */
  advice(customerId: string): Promise<RememberedAdvice[]> {
    return this.database.sql<RememberedAdvice>(
      `select id, product_id, profile_id, status, size, confidence, belief, chart_id, chart_version, created_at
       from apparel_fit_advice where customer_id = $1 order by created_at desc, id`,
      [customerId]
    )
  }

  /** How the customer's purchases fitted, newest first. */
  outcomes(customerId: string): Promise<KnownOutcome[]> {
    return this.database.sql<KnownOutcome>(
      `select order_id, line_item_id, piece, product_id, variant_id, scale_handle, size, outcome, source, belief_mean,
         belief_variance, advised_size, occurred_at
       from apparel_fit_outcome where customer_id = $1 order by occurred_at desc, line_item_id, piece`,
      [customerId]
    )
  }

  /** Deletes profiles and advice, and cuts outcomes off from the customer: what an order's piece did stays a count. */
  async forget(customerId: string): Promise<void> {
    await this.database.transaction(async (sql) => {
      await sql(`delete from apparel_fit_advice where customer_id = $1`, [customerId])
      await sql(`delete from apparel_fit_profile where customer_id = $1`, [customerId])
      await sql(`update apparel_fit_outcome set customer_id = null where customer_id = $1`, [customerId])
    })
  }
}
