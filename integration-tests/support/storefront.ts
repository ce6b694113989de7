import { ask, send, type Answer } from "./client"
import type { TestDatabase } from "./database"

/** What a storefront needs to know of a shop; any address that leads to it will do, nginx's too. */
export type Storefront = { url: string; publishableKey: string }

export type Variant = { id: string; sku: string; inventoryItemId: string; available: number }

export type Cart = {
  id: string
  total: number
  currency_code: string
  items: { id: string; quantity: number; variant_sku: string; unit_price: number; thumbnail: string | null }[]
}

export type Order = {
  id: string
  display_id: number
  status: string
  total: number
  email: string
  items: { quantity: number; variant_sku: string }[]
}

export type Completion = { type: "order"; order: Order } | { type: "cart"; cart: Cart; error: { message: string; type: string } }

const address = {
  first_name: "Robin",
  last_name: "Sample",
  address_1: "Sample Street 1",
  city: "Berlin",
  country_code: "de",
  postal_code: "10115",
}

/** A seeded size with at least `atLeast` units for sale in one place, as the database counts them. */
export async function aVariant(
  database: TestDatabase,
  { kind, size, atLeast = 1 }: { kind: string; size?: string; atLeast?: number }
): Promise<Variant> {
  const [variant] = await database.query<Variant>(
    `select v.id, v.sku, i.inventory_item_id as "inventoryItemId", max(l.stocked_quantity - l.reserved_quantity)::int as available
     from product p
     join product_variant v on v.product_id = p.id and v.deleted_at is null
     join product_variant_inventory_item i on i.variant_id = v.id and i.deleted_at is null
     join inventory_level l on l.inventory_item_id = i.inventory_item_id and l.deleted_at is null
     where p.metadata->>'product_kind' = $1 and p.status = 'published' and v.title like $2
     group by v.id, v.sku, i.inventory_item_id
     having max(l.stocked_quantity - l.reserved_quantity) >= $3
     order by v.sku limit 1`,
    [kind, `%${size ?? ""}%`, atLeast]
  )
  if (!variant) throw new Error(`The seed has no ${kind} ${size ?? ""} with ${atLeast} units in stock`)
  return variant
}

/** Seeded sizes that share no stock, each with a unit or more for sale in one place. */
export function severalVariants(database: TestDatabase, count = 60): Promise<Variant[]> {
  return database.query<Variant>(
    `select min(v.id) as id, min(v.sku) as sku, i.inventory_item_id as "inventoryItemId",
       max(l.stocked_quantity - l.reserved_quantity)::int as available
     from product p
     join product_variant v on v.product_id = p.id and v.deleted_at is null
     join product_variant_inventory_item i on i.variant_id = v.id and i.deleted_at is null
     join inventory_level l on l.inventory_item_id = i.inventory_item_id and l.deleted_at is null
     where p.status = 'published' and l.stocked_quantity > l.reserved_quantity
     group by i.inventory_item_id order by i.inventory_item_id limit $1`,
    [count]
  )
}

/** Puts `units` of an item into every place that has it. Core keeps each quantity twice. */
export async function stockUp(database: TestDatabase, { inventoryItemId }: Variant, units: number): Promise<void> {
  await database.query(
    `update inventory_level set stocked_quantity = $2::int,
       raw_stocked_quantity = jsonb_build_object('value', ($2::int)::text, 'precision', 20)
     where inventory_item_id = $1`,
    [inventoryItemId, units]
  )
}

/** Headers of a shopper: the publishable key, and the session when somebody is logged in. */
export const shopper = (shop: Storefront, session?: { headers: Record<string, string> }): Record<string, string> => ({
  "x-publishable-api-key": shop.publishableKey,
  ...session?.headers,
})

/** A cart in the euro region with `items`. */
export async function aCart(
  shop: Storefront,
  items: { variant_id: string; quantity: number; metadata?: object }[],
  headers = shopper(shop)
): Promise<Cart> {
  const { regions } = await ask<{ regions: { id: string; currency_code: string }[] }>(`${shop.url}/store/regions`, { headers })
  const region = regions.find(({ currency_code }) => currency_code === "eur")
  const { cart } = await ask<{ cart: Cart }>(`${shop.url}/store/carts`, { headers, body: { region_id: region?.id, items } })
  return cart
}

/** Takes a cart through address, shipping and payment, so that only completing it is left. */
export async function readyForCompletion(
  shop: Storefront,
  cart: Pick<Cart, "id">,
  headers = shopper(shop),
  email = "robin@example.com"
): Promise<void> {
  const at = (path: string) => `${shop.url}/store/${path}`
  const contact = { email, shipping_address: address, billing_address: address }
  await ask(at(`carts/${cart.id}`), { headers, body: contact })
  const { shipping_options: options } = await ask<{ shipping_options: { id: string }[] }>(
    at(`shipping-options?cart_id=${cart.id}`),
    { headers }
  )
  await ask(at(`carts/${cart.id}/shipping-methods`), { headers, body: { option_id: options[0]?.id } })
  const { payment_collection: collection } = await ask<{ payment_collection: { id: string } }>(at("payment-collections"), {
    headers,
    body: { cart_id: cart.id },
  })
  await ask(at(`payment-collections/${collection.id}/payment-sessions`), { headers, body: { provider_id: "pp_system_default" } })
}

/** Asks for the order; whatever the answer is, it is returned. */
export function complete(shop: Storefront, cart: Pick<Cart, "id">, headers = shopper(shop)): Promise<Answer<Completion>> {
  return send<Completion>(`${shop.url}/store/carts/${cart.id}/complete`, { method: "POST", headers })
}

/** A whole checkout of `items`. @throws Error when it does not end in an order. */
export async function placeOrder(
  shop: Storefront,
  items: { variant_id: string; quantity: number }[],
  headers = shopper(shop),
  email?: string
): Promise<Order> {
  const cart = await aCart(shop, items, headers)
  await readyForCompletion(shop, cart, headers, email)
  const { status, body } = await complete(shop, cart, headers)
  if (status !== 200 || body.type !== "order") throw new Error(`No order: ${status} ${JSON.stringify(body)}`)
  return body.order
}
