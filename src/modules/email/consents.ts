import type { Sql } from "../../shared/database"
import type { ErasedAddresses } from "./erased-addresses"
import { emailErrors } from "./errors"

/** What shoppers say about marketing, for an address that they do not have to spell. */
export class Consents {
  constructor(
    private readonly sql: Sql,
    private readonly erased: ErasedAddresses
  ) {}

  /**
   * For the address of an open cart; whoever knows the cart's id may say so.
   *
   * @throws CART_NOT_FOUND, also for a completed one; CART_HAS_NO_EMAIL
   */
  async setForCart(id: string, hasConsent: boolean): Promise<void> {
    const [cart] = await this.sql<{ email: string | null }>(
      `select email from cart where id = $1 and completed_at is null and deleted_at is null`,
      [id]
    )
    if (!cart) throw emailErrors.CART_NOT_FOUND({ id })
    if (!cart.email) throw emailErrors.CART_HAS_NO_EMAIL({ id })
    await this.erased.recallWithdrawal(this.sql, cart.email)
    await setConsent(this.sql, cart.email, hasConsent, `cart/${id}`)
  }

  /** For the address of a customer. @throws CUSTOMER_NOT_FOUND */
  async setForCustomer(id: string, hasConsent: boolean): Promise<void> {
    const [customer] = await this.sql<{ email: string | null }>(
      `select email from customer where id = $1 and deleted_at is null`,
      [id]
    )
    if (!customer?.email) throw emailErrors.CUSTOMER_NOT_FOUND({ id })
    await this.erased.recallWithdrawal(this.sql, customer.email)
    await setConsent(this.sql, customer.email, hasConsent, `customer/${id}`)
  }
}

/** Notes whether the owner of `address` agrees to marketing. */
export async function setConsent(sql: Sql, address: string, hasConsent: boolean, source: string): Promise<void> {
  await sql(
    `insert into apparel_email_preference (address, has_consent, source) values (lower($1), $2, $3)
     on conflict (address) do update set has_consent = excluded.has_consent, source = excluded.source, updated_at = now()`,
    [address, hasConsent, source]
  )
}
