import type { Database } from "../../../../shared/database"
import type { StoreFitAdviceRow, StoreFitOutcomeRow } from "../../../../types/http/fit"

/** What is kept of a customer's fit besides the profiles: handed out whole, or let go of. */
export class PersonalFit {
  constructor(private readonly database: Database) {}

  /** Advice that is still remembered, newest first. */
  advice(customerId: string): Promise<StoreFitAdviceRow[]> {
    return this.database.sql<StoreFitAdviceRow>(
      `select id, product_id, profile_id, status, size, confidence, belief, chart_id, chart_version, created_at
       from apparel_fit_advice where customer_id = $1 order by created_at desc, id`,
      [customerId]
    )
  }

  /** How the customer's purchases fitted, newest first. */
  outcomes(customerId: string): Promise<StoreFitOutcomeRow[]> {
    return this.database.sql<StoreFitOutcomeRow>(
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
