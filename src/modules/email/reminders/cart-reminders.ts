import { colorAndSize } from "../../../shared/color-and-size"
import type { Database } from "../../../shared/database"
import { chooseLocale } from "../choose-locale"
import type { EmailOptions } from "../options"
import { buildIdempotencyKey, queueEmails, type NewEmail } from "../queue-emails"
import type { SecretCipher } from "../secret-cipher"
import type { AbandonedCartData } from "../templates/abandoned-cart"
import { personName } from "../templates/person-name"
import { findAbandonedCarts, type AbandonedCart } from "./abandoned-carts"
import { dueReminder, type Reminder } from "./due-reminder"
import { fillLink } from "../links"

type RemindersSetup = { database: Database; options: EmailOptions; cipher: SecretCipher }

const PAGE = 200
const HOUR_MS = 3_600_000

/** Reminds those who agreed to it of the carts that they abandoned. */
export class CartReminders {
  constructor(private readonly setup: RemindersSetup) {}

  /**
   * Queues every reminder that is due at `now`, and returns how many are new: each once however often this runs, and one series
   * for an address however many carts it has.
   */
  async queueDue(now: Date): Promise<number> {
    const { firstAfterHours, notAfterHours, seriesEveryHours } = this.setup.options.abandonedCart
    const before = (hours: number) => new Date(now.getTime() - hours * HOUR_MS)
    const search = {
      touchedBefore: before(firstAfterHours),
      touchedAfter: before(notAfterHours),
      seriesSince: before(seriesEveryHours),
      limit: PAGE,
    }
    for (let queued = 0, beforeId: string | undefined; ;) {
      const page = await this.queuePage({ ...search, beforeId }, now)
      queued += page.queued
      if (page.carts.length < PAGE) return queued
      beforeId = page.carts.at(-1)?.id
    }
  }

  private queuePage(search: Parameters<typeof findAbandonedCarts>[1], now: Date) {
    const { database, cipher } = this.setup
    return database.transaction(async (sql) => {
      // Two runs at once would each start a series for an address, about different carts.
      await sql(`select pg_advisory_xact_lock(hashtextextended('apparel_email:reminders', 0))`)
      const carts = await findAbandonedCarts(sql, search)
      const byAddress = new Map<string, NewEmail>()
      for (const cart of carts) {
        const address = cart.email.toLowerCase()
        const email = byAddress.has(address) ? undefined : this.composeDue(cart, now)
        if (email) byAddress.set(address, email)
      }
      return { carts, queued: (await queueEmails(sql, cipher, [...byAddress.values()])).length }
    })
  }

  private composeDue(cart: AbandonedCart, now: Date): NewEmail | undefined {
    const { abandonedCart, defaultLocale, storefrontUrl, links } = this.setup.options
    const template = dueReminder(cart, abandonedCart, now)
    const locale = chooseLocale({ ...cart, fallback: defaultLocale })
    return (
      template && composeReminder(template, cart, { locale, cartUrl: fillLink(links.cart, storefrontUrl, { cart_id: cart.id }) })
    )
  }
}

type Destination = { locale: string; cartUrl: string }

/** The reminder `template` of `cart`. */
function composeReminder(template: Reminder, cart: AbandonedCart, { locale, cartUrl }: Destination): NewEmail {
  const { id, email, currency_code, first_name, items } = cart
  const pictures = items.flatMap(({ variant_id, thumbnail }) => (variant_id && thumbnail ? [[variant_id, thumbnail]] : []))
  const data: AbandonedCartData = {
    cart: {
      currency_code,
      items: items.map(({ options, thumbnail: _, ...line }) => ({ ...line, ...colorAndSize(options ?? {}) })),
    },
    pictures: Object.fromEntries(pictures) as Record<string, string>, // Object.fromEntries forgets its types
    first_name: personName(first_name) ?? null,
    cart_url: cartUrl,
  }
  const about = { type: "cart", id }
  const idempotencyKey = buildIdempotencyKey(template, about, email)
  return { template, recipient: email, locale, data, about, idempotencyKey, source: "shop" }
}
