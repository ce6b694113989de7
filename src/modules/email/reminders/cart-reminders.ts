import { colorAndSize } from "../../../shared/color-and-size"
import type { Database } from "../../../shared/database"
import { chooseLocale } from "../choose-locale"
import type { EmailOptions } from "../options"
import { buildIdempotencyKey, queueEmails, type NewEmail } from "../queue-emails"
import type { SecretCipher } from "../secret-cipher"
import type { AbandonedCartData } from "../templates/abandoned-cart"
import { findAbandonedCarts, type AbandonedCart } from "./abandoned-carts"
import { dueReminder, type Reminder } from "./due-reminder"
import { fillLink } from "../links"

type RemindersSetup = { database: Database; options: EmailOptions; cipher: SecretCipher }

const PAGE = 200
const HOUR_MS = 3_600_000

/** Reminds those who agreed to it of the carts that they abandoned. */
export class CartReminders {
  constructor(private readonly setup: RemindersSetup) {}

  /** Queues every reminder that is due at `now`, each once however often this runs, and returns how many are new. */
  async queueDue(now: Date): Promise<number> {
    const { database, options, cipher } = this.setup
    const { firstAfterHours, notAfterHours } = options.abandonedCart
    const before = (hours: number) => new Date(now.getTime() - hours * HOUR_MS)
    const search = { touchedBefore: before(firstAfterHours), touchedAfter: before(notAfterHours), limit: PAGE }
    for (let queued = 0, afterId = ""; ;) {
      const carts = await findAbandonedCarts(database.sql, { ...search, afterId })
      const emails = carts.flatMap((cart) => this.composeDue(cart, now) ?? [])
      queued += (await queueEmails(database.sql, cipher, emails)).length
      if (carts.length < PAGE) return queued
      afterId = carts.at(-1)?.id ?? afterId
    }
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
    first_name,
    cart_url: cartUrl,
  }
  const about = { type: "cart", id }
  const idempotencyKey = buildIdempotencyKey(template, about, email)
  return { template, recipient: email, locale, data, about, idempotencyKey, source: "shop" }
}
