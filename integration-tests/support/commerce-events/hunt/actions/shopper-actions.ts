import { send } from "../../../client"
import { aCart, complete, readyForCompletion, shopper } from "../../../storefront"
import { prepared, worst, type Action, type Scene } from "../action"

/** A cart of which only completing is left. */
async function aReadyCart({ storefront, shirt, socks, random, newName }: Scene) {
  const variant_id = random.happens(0.5) ? shirt.id : socks.id
  const cart = await aCart(storefront, [{ variant_id, quantity: 3 }])
  await readyForCompletion(storefront, cart, shopper(storefront), `${newName()}@example.com`)
  return cart
}

export const shopperActions: Action[] = [
  prepared({ name: "buy", given: aReadyCart, act: ({ storefront }, cart) => complete(storefront, cart) }),
  prepared({
    name: "buy one cart twice at once",
    given: aReadyCart,
    act: async ({ storefront }, cart) => worst(await Promise.all([complete(storefront, cart), complete(storefront, cart)])),
  }),
  prepared({
    name: "buy at once",
    given: (scene) => Promise.all([aReadyCart(scene), aReadyCart(scene)]),
    act: async ({ storefront }, carts) => worst(await Promise.all(carts.map((cart) => complete(storefront, cart)))),
  }),
  prepared({
    name: "buy while the cart is changed",
    given: aReadyCart,
    act: async ({ storefront }, cart) => {
      const line = `${storefront.url}/store/carts/${cart.id}/line-items/${cart.items[0]?.id}`
      const [bought] = await Promise.all([
        complete(storefront, cart),
        send(line, { headers: shopper(storefront), body: { quantity: 2 } }),
      ])
      return bought
    },
  }),
]
