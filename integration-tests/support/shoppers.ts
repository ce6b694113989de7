import { send } from "./client"
import { placeOrder, type Storefront } from "./storefront"

export type Bought = { id: string; email: string }

/** Shoppers without an account, each with an address of their own, who buy one piece after the other. */
export type Shoppers = {
  /** Where they buy; a test may send them to another server. */
  shop: Storefront
  /**
   * Buy until `work` has ended, at least once; returns what was bought.
   *
   * @throws Error when an order does not come about.
   */
  buyDuring(work: () => Promise<unknown>): Promise<Bought[]>
}

export function someShoppers(storefront: Storefront, variantId: string): Shoppers {
  let came = 0
  const shoppers: Shoppers = {
    shop: storefront,
    async buyDuring(work) {
      let isOver = false
      // A connection that was idle for seconds may just be closing, which a browser would not notice: this one is for that.
      await send(`${shoppers.shop.url}/health`).catch(() => undefined)
      const [bought] = await Promise.all([buyUntil(() => isOver), work().finally(() => (isOver = true))])
      return bought
    },
  }
  return shoppers

  async function buyUntil(isOver: () => boolean): Promise<Bought[]> {
    const bought: Bought[] = []
    do {
      came += 1
      const email = `shopper-${came}@example.com`
      const { id } = await placeOrder(shoppers.shop, [{ variant_id: variantId, quantity: 1 }], undefined, email)
      bought.push({ id, email })
    } while (!isOver())
    return bought
  }
}
