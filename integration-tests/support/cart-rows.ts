import type { TestDatabase } from "./database"

type AbandonedCart = {
  id: string
  email?: string | null
  /** When the cart and its lines were last changed. */
  touchedAt?: Date
  lines?: number
  hasConsent?: boolean
  locale?: string
  isCompleted?: boolean
}

/** A cart that somebody left, with their consent; `lines` of the first size in the seed. Returns its address. */
export async function anAbandonedCart(database: TestDatabase, cart: AbandonedCart): Promise<string> {
  const { id, touchedAt = new Date(), lines = 1, hasConsent = true, locale = null, isCompleted = false } = cart
  const email = cart.email === undefined ? `${id}@example.com` : cart.email
  await database.query(
    `insert into cart (id, currency_code, email, locale, created_at, updated_at, completed_at) values ($1, 'eur', $2, $3, $4, $4, $5)`,
    [id, email, locale, touchedAt, isCompleted ? touchedAt : null]
  )
  await database.query(
    `insert into cart_line_item (id, cart_id, title, product_title, variant_id, variant_sku, thumbnail, quantity, unit_price,
       raw_unit_price, created_at, updated_at)
     select $1::text || '_' || n, $1, v.title, p.title, v.id, v.sku, 'https://pictures.example/' || n || '.jpg', 2, 23.8,
       '{"value": "23.8"}', $3, $3
     from generate_series(1, $2::int) n, (select * from product_variant where deleted_at is null order by id limit 1) v
     join product p on p.id = v.product_id`,
    [id, lines, touchedAt]
  )
  if (hasConsent && email !== null) await aConsent(database, email)
  return email ?? ""
}

/** The owner of `address` agrees to marketing, or not. */
export async function aConsent(database: TestDatabase, address: string, hasConsent = true): Promise<void> {
  await database.query(
    `insert into apparel_email_preference (address, has_consent, source) values (lower($1), $2, 'test')
     on conflict (address) do update set has_consent = excluded.has_consent`,
    [address, hasConsent]
  )
}
