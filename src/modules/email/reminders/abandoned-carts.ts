import type { Sql } from "../../../shared/database"
import { selectVariantOptions } from "../variant-options"
import type { ReminderState } from "./due-reminder"

/** A size in a cart. */
export type CartLine = {
  line_item_id: string
  variant_id: string | null
  sku: string | null
  title: string
  style: string | null
  options: Record<string, string> | null
  quantity: number
  unit_price: number
  thumbnail: string | null
}

/** A cart whose owner may be written to: consents, is not suppressed, has not ordered since. */
export type AbandonedCart = ReminderState & {
  id: string
  email: string
  currency_code: string
  locale: string | null
  country: string | null
  first_name: string | null
  items: CartLine[]
}

type Search = {
  touchedBefore: Date
  touchedAfter: Date
  /** A reminder since then is of the series that its address has. */
  seriesSince: Date
  /** Only carts before this id. */
  beforeId: string | undefined
  limit: number
}

/** Most lines that a reminder shows. */
const MOST_LINES = 50

// The engine changes a line without touching its cart.
const TOUCHED = `greatest(c.updated_at, (select max(greatest(l.updated_at, l.deleted_at)) from cart_line_item l where l.cart_id = c.id))`

const queuedAt = (template: string) =>
  `(select e.created_at from apparel_email e where e.idempotency_key = '${template}:cart/' || c.id || ':' || lower(c.email))`

/** What an address was reminded of last. */
const LAST_REMINDER = `
  select e.about_id as cart_id from apparel_email e
  where lower(e.recipient) = lower(c.email) and e.about_type = 'cart' and e.created_at > $5
    and e.template in ('abandoned-cart-first', 'abandoned-cart-second')
  order by e.id desc limit 1`

/**
 * Carts with something in them that were last touched between the two times, the newest first; none beside the one that
 * their owner's series is about.
 */
export function findAbandonedCarts(sql: Sql, search: Search): Promise<AbandonedCart[]> {
  const { touchedBefore, touchedAfter, seriesSince, beforeId, limit } = search
  return sql<AbandonedCart>(
    `with ordered as materialized (
       select lower(email) as address, max(created_at) as at from "order"
       where created_at > $2 and email is not null and not is_draft_order and deleted_at is null group by 1)
     select c.id, c.email, c.currency_code, c.locale, t.touched_at as "touchedAt",
       ${queuedAt("abandoned-cart-first")} as "firstQueuedAt", ${queuedAt("abandoned-cart-second")} is not null as "isSecondQueued",
       coalesce(a.country_code, (select min(r.iso_2) from region_country r where r.region_id = c.region_id
         having count(*) = 1)) as country,
       coalesce(a.first_name, (select u.first_name from customer u where u.id = c.customer_id)) as first_name,
       (select jsonb_agg(to_jsonb(line)) from (
         select l.id as line_item_id, l.variant_id, l.variant_sku as sku, l.title, l.product_title as style,
           coalesce(l.variant_option_values, ${selectVariantOptions("l.variant_id")}::jsonb) as options,
           l.quantity, l.unit_price, l.thumbnail
         from cart_line_item l where l.cart_id = c.id and l.deleted_at is null
         order by l.created_at, l.id limit ${MOST_LINES}) line) as items
     from cart c
     join apparel_email_preference p on p.address = lower(c.email) and p.has_consent
     cross join lateral (select ${TOUCHED} as touched_at) t
     left join cart_address a on a.id = c.shipping_address_id
     left join lateral (${LAST_REMINDER}) r on true
     where ($3::text is null or c.id < $3) and (r.cart_id is null or r.cart_id = c.id) and c.completed_at is null and c.deleted_at is null and c.updated_at <= $1
       and t.touched_at <= $1 and t.touched_at > $2
       and exists (select 1 from cart_line_item l where l.cart_id = c.id and l.deleted_at is null)
       and not exists (select 1 from ordered where ordered.address = lower(c.email) and ordered.at >= t.touched_at)
       and not exists (select 1 from apparel_email_suppression s where s.address = lower(c.email) and s.suppressed_at is not null)
     order by c.id desc limit $4`,
    [touchedBefore, touchedAfter, beforeId ?? null, limit, seriesSince]
  )
}
