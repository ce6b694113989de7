import { colorAndSize } from "../../../shared/color-and-size"
import { keyOf, type NewEmail } from "../queue-emails"
import type { AbandonedCart } from "../templates/schemas/cart"
import type { Reminder } from "./due-reminder"
import type { LeftCartRow } from "./left-carts"

type Reading = { locale: string; storefrontUrl: string }

/** The reminder `template` of `cart`. */
export function reminderEmail(template: Reminder, cart: LeftCartRow, { locale, storefrontUrl }: Reading): NewEmail {
  const { id, email, currency_code, first_name, items } = cart
  const cartUrl = new URL(`${storefrontUrl.replace(/\/$/, "")}/cart`)
  cartUrl.searchParams.set("cart_id", id)
  const pictures = items.flatMap(({ variant_id, thumbnail }) => (variant_id && thumbnail ? [[variant_id, thumbnail]] : []))
  const data: AbandonedCart = {
    cart: {
      currency_code,
      items: items.map(({ options, thumbnail: _, ...line }) => ({ ...line, ...colorAndSize(options ?? {}) })),
    },
    pictures: Object.fromEntries(pictures) as Record<string, string>, // Object.fromEntries forgets its types
    first_name,
    cart_url: cartUrl.href,
  }
  const about = { type: "cart", id }
  return {
    template,
    recipient: email,
    locale,
    data,
    about,
    idempotencyKey: keyOf(template, about, email),
    source: "shop",
  }
}
