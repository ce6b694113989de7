import { ask, send } from "../../support/client"
import { aCustomerSession, anAdminSession } from "../../support/sessions"
import { aShop, type TestShop } from "../../support/shop"
import { aCart, aVariant, complete, placeOrder, readyForCompletion, shopper, type Order } from "../../support/storefront"

describe("checkout", () => {
  let shop: TestShop
  beforeAll(async () => {
    shop = await aShop()
  })

  it.each([
    ["a shirt", { kind: "shirt", size: "M" }],
    ["a pair of jeans by waist and inseam", { kind: "jeans", size: "W32 L34" }],
    ["a sneaker in a half size", { kind: "sneaker", size: "42.5" }],
  ])("takes a guest who buys %s to a placed order", async (_, wanted) => {
    const variant = await aVariant(shop.database, wanted)
    const order = await placeOrder(shop, [{ variant_id: variant.id, quantity: 1 }])
    expect(order).toMatchObject({
      status: "pending",
      email: "robin@example.com",
      items: [{ quantity: 1, variant_sku: variant.sku }],
    })
    expect(order.total).toBeGreaterThan(0)
  })

  it("takes a registered customer to an order that stands in their history and in nobody else's", async () => {
    const [buyer, stranger] = [await aCustomerSession(shop), await aCustomerSession(shop)]
    const variant = await aVariant(shop.database, { kind: "t_shirt", size: "M" })
    const order = await placeOrder(shop, [{ variant_id: variant.id, quantity: 2 }], shopper(shop, buyer))

    const historyOf = (session: typeof buyer) =>
      ask<{ orders: Order[] }>(`${shop.url}/store/orders`, { headers: session.headers })
    expect((await historyOf(buyer)).orders.map(({ id }) => id)).toEqual([order.id])
    expect((await historyOf(stranger)).orders).toEqual([])
  })

  it("shows the order to staff with its number", async () => {
    const variant = await aVariant(shop.database, { kind: "socks" })
    const order = await placeOrder(shop, [{ variant_id: variant.id, quantity: 1 }])
    const admin = await anAdminSession(shop)
    const { order: seen } = await ask<{ order: Order }>(`${shop.url}/admin/orders/${order.id}`, { headers: admin.headers })
    expect(seen.display_id).toBe(order.display_id)
  })

  it("reserves exactly what was bought", async () => {
    const variant = await aVariant(shop.database, { kind: "hoodie", atLeast: 3 })
    const reserved = async () => {
      const sql = "select sum(reserved_quantity)::int as units from inventory_level where inventory_item_id = $1"
      return (await shop.database.query<{ units: number }>(sql, [variant.inventoryItemId]))[0]?.units ?? 0
    }
    const before = await reserved()
    await placeOrder(shop, [{ variant_id: variant.id, quantity: 3 }])
    expect(await reserved()).toBe(before + 3)
  })

  it("answers with the same order when a cart is completed twice", async () => {
    const variant = await aVariant(shop.database, { kind: "cap" })
    const cart = await aCart(shop, [{ variant_id: variant.id, quantity: 1 }])
    await readyForCompletion(shop, cart)
    const [first, second] = [await complete(shop, cart), await complete(shop, cart)]
    expect(first.body).toMatchObject({ type: "order" })
    expect(second.body).toMatchObject({ type: "order", order: { id: first.body.type === "order" && first.body.order.id } })
  })

  it("answers with the same order when the last units were bought and the cart is completed again", async () => {
    const variant = await aVariant(shop.database, { kind: "dress" })
    await leaveOnly(1, variant.inventoryItemId)
    const cart = await aCart(shop, [{ variant_id: variant.id, quantity: 1 }])
    await readyForCompletion(shop, cart)
    await complete(shop, cart)
    expect((await complete(shop, cart)).body).toMatchObject({ type: "order" })
  })

  it("refuses the same size on two lines when together they want more than there is", async () => {
    const variant = await aVariant(shop.database, { kind: "bra" })
    await leaveOnly(1, variant.inventoryItemId)
    const cart = await aCart(shop, [
      { variant_id: variant.id, quantity: 1, metadata: { gift: "for Ada" } },
      { variant_id: variant.id, quantity: 1, metadata: { gift: "for Bo" } },
    ])
    expect(cart.items).toHaveLength(2)
    await readyForCompletion(shop, cart)

    const { status, body } = await complete(shop, cart)
    expect(status).toBe(400)
    expect(body).toMatchObject({
      type: "not_allowed",
      code: "INSUFFICIENT_STOCK",
      message: expect.stringContaining(variant.sku) as string,
    })
    const sql = "select count(*)::int as orders from order_cart where cart_id = $1"
    expect(await shop.database.query(sql, [cart.id])).toEqual([{ orders: 0 }])
  })

  it("lets exactly one of eight shoppers have the last unit", async () => {
    const variant = await aVariant(shop.database, { kind: "jacket" })
    await leaveOnly(1, variant.inventoryItemId)
    const carts = []
    for (let shopperNumber = 0; shopperNumber < 8; shopperNumber++) {
      const cart = await aCart(shop, [{ variant_id: variant.id, quantity: 1 }])
      await readyForCompletion(shop, cart)
      carts.push(cart)
    }
    const answers = await Promise.all(carts.map((cart) => complete(shop, cart)))
    expect(answers.filter(({ body }) => body.type === "order")).toHaveLength(1)
  })

  it("shows a sold-out size as such and refuses it in a cart", async () => {
    const variant = await aVariant(shop.database, { kind: "t_shirt", size: "L" })
    await leaveOnly(0, variant.inventoryItemId)
    const { regions } = await ask<{ regions: { id: string }[] }>(`${shop.url}/store/regions`, { headers: shopper(shop) })
    const body = { region_id: regions[0]?.id, items: [{ variant_id: variant.id, quantity: 1 }] }
    expect((await send(`${shop.url}/store/carts`, { headers: shopper(shop), body })).status).toBe(400)
  })

  /** Leaves `units` of an item in one place and none elsewhere. */
  async function leaveOnly(units: number, inventoryItemId: string): Promise<void> {
    await shop.database.query(
      `update inventory_level l set stocked_quantity = reserved_quantity + q.units, raw_stocked_quantity = jsonb_build_object('value', (reserved_quantity + q.units)::text, 'precision', 20)
       from (select id, case when row_number() over (order by stocked_quantity desc) = 1 then $2::int else 0 end as units
             from inventory_level where inventory_item_id = $1 and deleted_at is null) q
       where l.id = q.id`,
      [inventoryItemId, units]
    )
  }
})
