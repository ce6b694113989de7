import { withDatabase } from "./database"
import { demoAdmin, PUBLISHABLE_KEY_TITLE } from "./seed/demo-accounts"
import type { PreparedShop } from "./shop"

type ListedProduct = { title: string; variants: { id: string; title: string; inventory_quantity: number | null }[] }

/** What a person reads once the shop runs: addresses, keys and three commands that work when pasted. */
export async function announcement({ url, databaseUrl, environment }: PreparedShop): Promise<string> {
  const key = await publishableKey(databaseUrl)
  const regionId = await firstRegionId(url, key)
  const variant = await sellableVariant(url, key)
  const outside = ["REDIS_URL", "AMQP_URL", "SMTP_URL"].filter((name) => environment[name])
  return `
Hypex is open.

  Store API        ${url}/store
  Admin            ${url}/app
  Readiness        ${url}/ready
  Publishable key  ${key}
  Admin login      ${demoAdmin.email} / ${demoAdmin.password}

List products:
  curl '${url}/store/products?limit=3&fields=title,handle' -H 'x-publishable-api-key: ${key}'

Put ${variant.label} into a new cart:
  curl '${url}/store/carts' -H 'x-publishable-api-key: ${key}' -H 'content-type: application/json' -d '{"region_id":"${regionId}","items":[{"variant_id":"${variant.id}","quantity":1}]}'

Ask whether the shop is well:
  curl '${url}/ready'

This is a demo: it listens on this machine only, and its secrets and passwords are public. ${
    outside.length > 0 ? `Given from outside: ${outside.join(", ")}. ` : ""
  }Ctrl-C stops it.
`
}

function publishableKey(databaseUrl: string): Promise<string> {
  return withDatabase(databaseUrl, async (client) => {
    const sql =
      "select token from api_key where type = 'publishable' and revoked_at is null order by (title = $1) desc, created_at limit 1"
    const { rows } = await client.query<{ token: string }>(sql, [PUBLISHABLE_KEY_TITLE])
    return rows[0]?.token ?? "(none: create one in the admin under Settings, Publishable API Keys)"
  })
}

async function firstRegionId(url: string, key: string): Promise<string> {
  const { regions } = await ask<{ regions: { id: string; currency_code: string }[] }>(`${url}/store/regions`, key)
  return (regions.find(({ currency_code }) => currency_code === "eur") ?? regions[0])?.id ?? "(none)"
}

async function sellableVariant(url: string, key: string): Promise<{ id: string; label: string }> {
  const fields = "title,variants.id,variants.title,+variants.inventory_quantity"
  const { products } = await ask<{ products: ListedProduct[] }>(
    `${url}/store/products?limit=20&fields=${encodeURIComponent(fields)}`,
    key
  )
  for (const { title, variants } of products) {
    const variant = variants.find(({ inventory_quantity }) => (inventory_quantity ?? 0) > 0)
    if (variant) return { id: variant.id, label: `${title}, ${variant.title},` }
  }
  return { id: "(none in stock)", label: "a size" }
}

async function ask<T>(url: string, key: string): Promise<T> {
  const answer = await fetch(url, { headers: { "x-publishable-api-key": key } })
  return (await answer.json()) as T
}
