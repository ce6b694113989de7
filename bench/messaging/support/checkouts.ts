import type { TestShop } from "../../../integration-tests/support/shop"
import {
  aCart,
  aVariant,
  complete,
  readyForCompletion,
  stockUp,
  type Storefront,
  type Variant,
} from "../../../integration-tests/support/storefront"

/** A size of which there is enough for any benchmark. */
export async function aPlentifulVariant({ database }: Pick<TestShop, "database">): Promise<Variant> {
  const variant = await aVariant(database, { kind: "hoodie" })
  await stockUp(database, variant, 100_000)
  return variant
}

/** Carts that only wait for their completion. */
export async function preparedCarts(shop: Storefront, variant: Variant, count: number): Promise<string[]> {
  const ready: string[] = []
  for (let index = 0; index < count; index++) {
    const cart = await aCart(shop, [{ variant_id: variant.id, quantity: 1 }])
    await readyForCompletion(shop, cart)
    ready.push(cart.id)
  }
  return ready
}

/** Completes `carts` one after the other and returns milliseconds per checkout. @throws Error when one makes no order. */
export async function completeAll(shop: Storefront, carts: string[]): Promise<number> {
  const startedAt = performance.now()
  for (const id of carts) {
    const { status, body } = await complete(shop, { id })
    if (status !== 200 || body.type !== "order") throw new Error(`No order: ${status} ${JSON.stringify(body)}`)
  }
  return (performance.now() - startedAt) / carts.length
}
