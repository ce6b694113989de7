import { createHmac } from "node:crypto"
import { deriveKey } from "../../shared/derive-key"
import type { Sql } from "../../shared/database"

/** What the owner of an erased address wanted, or mail servers said, that the shop must go on heeding. */
type Wishes = { isSuppressed?: boolean; hasWithdrawn?: boolean }

/**
 * Addresses that were erased and are still not to be written to. Of an address only a keyed hash stays: HMAC-SHA-256 with a
 * key derived (HKDF) from the secret of emails. Whoever has the database alone learns no address from it; whoever has the key
 * too can ask of an address that they know already. With another secret the hashes match nobody, and what they said is lost.
 */
export class ErasedAddresses {
  private readonly key: Buffer

  constructor(secret: string) {
    this.key = deriveKey(secret, "apparel-email-erased-address")
  }

  async remember(sql: Sql, address: string, { isSuppressed = false, hasWithdrawn = false }: Wishes): Promise<void> {
    await sql(
      `insert into apparel_email_erased_address as e (hash, is_suppressed, has_withdrawn) values ($1, $2, $3)
       on conflict (hash) do update set is_suppressed = e.is_suppressed or excluded.is_suppressed,
         has_withdrawn = e.has_withdrawn or excluded.has_withdrawn`,
      [this.hash(address), isSuppressed, hasWithdrawn]
    )
  }

  /** Whether `address` got no more emails when it was erased. */
  async isSuppressed(sql: Sql, address: string): Promise<boolean> {
    const rows = await sql(`select 1 from apparel_email_erased_address where hash = $1 and is_suppressed`, [this.hash(address)])
    return rows.length > 0
  }

  /**
   * Puts back that the owner of `address` withdrew before it was erased, where nothing newer is known. For whoever is about to note
   * a consent: the address was just said again, and may have been by a stranger.
   */
  async recallWithdrawal(sql: Sql, address: string): Promise<void> {
    await sql(
      `with recalled as (update apparel_email_erased_address set has_withdrawn = false where hash = $1 and has_withdrawn returning 1)
       insert into apparel_email_preference (address, has_consent, source) select lower($2), false, 'before an erasure' from recalled
       on conflict (address) do nothing`,
      [this.hash(address), address]
    )
  }

  /** Writes to `address` again. */
  async lift(sql: Sql, address: string): Promise<void> {
    await sql(`update apparel_email_erased_address set is_suppressed = false where hash = $1`, [this.hash(address)])
  }

  private hash(address: string): string {
    return createHmac("sha256", this.key).update(address.toLowerCase()).digest("hex")
  }
}
