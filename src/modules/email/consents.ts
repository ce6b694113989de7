import { createHash, randomBytes } from "node:crypto"
import type { Database, Sql } from "../../shared/database"
import { chooseLocale } from "./choose-locale"
import type { ErasedAddresses } from "./erased-addresses"
import { emailErrors } from "./errors"
import type { EmailOptions } from "./options"
import { queueSecret } from "./queue-secret"
import type { RequestCounts } from "./request-counts"
import type { SecretCipher } from "./secret-cipher"

type ConsentsSetup = {
  database: Database
  options: EmailOptions
  cipher: SecretCipher
  counts: RequestCounts
  erased: ErasedAddresses
}

type Owner = { address: string; source: string; locale: string | null }

/** How long a confirmation can be given, in days. */
const CONFIRM_WITHIN_DAYS = 7

/** Confirmations that one address is asked for in a day: strangers can ask for them. */
const CONFIRMATIONS = { most: 2, withinHours: 24 }

/** Consents that are taken for one address in an hour. */
const MOST_OF_ADDRESS = 10

/** What shoppers say about marketing, for an address that they do not have to spell. */
export class Consents {
  constructor(private readonly setup: ConsentsSetup) {}

  /** Counts a request of `client`; whether it is one of the `consentsPerHour` that it may make. */
  admitClient(client: string): Promise<boolean> {
    return this.setup.counts.admit("consent of client", client, this.setup.options.consentsPerHour)
  }

  /**
   * For the address of an open cart; whoever knows the cart's id may say so.
   *
   * @throws CART_NOT_FOUND, also for a completed one; CART_HAS_NO_EMAIL
   */
  async setForCart(id: string, hasConsent: boolean): Promise<void> {
    const [cart] = await this.setup.database.sql<{ email: string | null; locale: string | null }>(
      `select email, locale from cart where id = $1 and completed_at is null and deleted_at is null`,
      [id]
    )
    if (!cart) throw emailErrors.CART_NOT_FOUND({ id })
    if (!cart.email) throw emailErrors.CART_HAS_NO_EMAIL({ id })
    await this.say({ address: cart.email, source: `cart/${id}`, locale: cart.locale }, hasConsent)
  }

  /** For the address of a customer. @throws CUSTOMER_NOT_FOUND */
  async setForCustomer(id: string, hasConsent: boolean): Promise<void> {
    const [customer] = await this.setup.database.sql<{ email: string | null }>(
      `select email from customer where id = $1 and deleted_at is null`,
      [id]
    )
    if (!customer?.email) throw emailErrors.CUSTOMER_NOT_FOUND({ id })
    await this.say({ address: customer.email, source: `customer/${id}`, locale: null }, hasConsent)
  }

  /** Takes the consent that `token` of the email `consent-confirmation` gives, once. @throws CONFIRMATION_LINK_INVALID */
  async confirm(token: string): Promise<void> {
    const confirmed = await this.setup.database.sql<{ address: string }>(
      `update apparel_email_preference set has_consent = true, source = 'confirmation link', updated_at = now(),
         confirmation_hash = null, confirmation_expires_at = null
       where confirmation_hash = $1 and confirmation_expires_at > now() returning address`,
      [digest(token)]
    )
    if (confirmed.length === 0) throw emailErrors.CONFIRMATION_LINK_INVALID({})
  }

  /** Whether `token` still gives consent; for the page that asks before. */
  async isConfirmable(token: string): Promise<boolean> {
    const rows = await this.setup.database.sql(
      `select 1 from apparel_email_preference where confirmation_hash = $1 and confirmation_expires_at > now()`,
      [digest(token)]
    )
    return rows.length > 0
  }

  /** Withdrawing always works. Consent does where nobody withdrew before; else the address is asked, by email. */
  private async say(owner: Owner, hasConsent: boolean): Promise<void> {
    const { database, options, counts, erased } = this.setup
    if (!hasConsent) return setConsent(database.sql, owner.address, false, owner.source)
    if (!(await counts.admit("consent of address", owner.address, MOST_OF_ADDRESS))) return
    await erased.recallWithdrawal(database.sql, owner.address)
    await database.sql(
      `insert into apparel_email_preference (address, has_consent, source) values (lower($1), $2, $3)
       on conflict (address) do nothing`,
      [owner.address, !options.confirmEveryConsent, owner.source]
    )
    const [preference] = await database.sql<{ has_consent: boolean }>(
      `select has_consent from apparel_email_preference where address = lower($1)`,
      [owner.address]
    )
    if (preference?.has_consent === false) await this.askToConfirm(owner)
  }

  private askToConfirm({ address, locale }: Owner): Promise<void> {
    const { database, options, cipher } = this.setup
    const token = randomBytes(32).toString("base64url")
    const url = new URL("/apparel/emails/confirm-consent", options.backendUrl)
    url.searchParams.set("token", token)
    const expiresAt = new Date(Date.now() + CONFIRM_WITHIN_DAYS * 86_400_000)
    const email = {
      template: "consent-confirmation",
      recipient: address,
      locale: chooseLocale({ locale, fallback: options.defaultLocale }),
      data: { expires_at: expiresAt.toISOString() },
      secrets: { confirm_url: url.href },
      expiresAt,
      idempotencyKey: `consent-confirmation:${digest(token).toString("hex")}`,
      source: "shop",
    }
    return database.transaction(async (sql) => {
      const [id] = await queueSecret(sql, cipher, email, CONFIRMATIONS)
      if (id === undefined) return
      await sql(
        `update apparel_email_preference set confirmation_hash = $2, confirmation_expires_at = $3
         where address = lower($1) and not has_consent`,
        [address, digest(token), expiresAt]
      )
    })
  }
}

/** Notes whether the owner of `address` agrees to marketing; what was asked before is not to be confirmed any more. */
export async function setConsent(sql: Sql, address: string, hasConsent: boolean, source: string): Promise<void> {
  await sql(
    `insert into apparel_email_preference (address, has_consent, source) values (lower($1), $2, $3)
     on conflict (address) do update set has_consent = excluded.has_consent, source = excluded.source, updated_at = now(),
       confirmation_hash = null, confirmation_expires_at = null`,
    [address, hasConsent, source]
  )
}

/** What the database knows of a token: enough to recognize it, not to use it. */
const digest = (token: string): Buffer => createHash("sha256").update(token).digest()
