import { aBackOffice, type BackOffice } from "../../support/commerce-events/back-office"
import { send, type Answer } from "../../support/client"
import { aCustomerSession, anAdminSession, type Session } from "../../support/sessions"
import { aShop, type TestShop } from "../../support/shop"
import { aVariant, placeOrder, shopper, stockUp, type Order, type Variant } from "../../support/storefront"

type Refusal = { type?: string; code?: string; message?: string; return?: { id: string } }

const EMAIL = "Zoe.Kim@example.com"

describe("a return that is asked for in the storefront", () => {
  let shop: TestShop
  let office: BackOffice
  let shirt: Variant
  let customer: Session
  let other: Session
  let optionId: string
  beforeAll(async () => {
    // Without a worker: what is captured stays in the outbox.
    shop = await aShop({ MEDUSA_WORKER_MODE: "server" })
    const { headers } = await anAdminSession(shop)
    office = aBackOffice({ url: shop.url, headers, database: shop.database })
    shirt = await aVariant(shop.database, { kind: "shirt", size: "M", atLeast: 2 })
    await stockUp(shop.database, shirt, 1_000)
    ;[customer, other] = [await aCustomerSession(shop), await aCustomerSession(shop)]
    const [option] = await shop.database.query<{ id: string }>(
      `select o.id from shipping_option o join shipping_option_rule r on r.shipping_option_id = o.id
       where r.attribute = 'is_return' and r.value = '"true"' and o.deleted_at is null limit 1`
    )
    optionId = option?.id ?? ""
  })

  /** A delivered order; of a guest unless somebody is signed in. */
  async function anOrder(session?: Session): Promise<Order> {
    const order = await placeOrder(shop, [{ variant_id: shirt.id, quantity: 2 }], shopper(shop, session), EMAIL)
    await office.fulfill(order.id)
    return order
  }

  async function askFor(order: Pick<Order, "id">, more: object = {}, session?: Session): Promise<Answer<Refusal>> {
    const [line] = await shop.database.query<{ id: string }>("select item_id as id from order_item where order_id = $1", [
      order.id,
    ])
    return send(`${shop.url}/store/returns`, {
      headers: shopper(shop, session),
      body: {
        order_id: order.id,
        items: [{ id: line?.id ?? "ordli_none", quantity: 1 }],
        return_shipping: { option_id: optionId },
        ...more,
      },
    })
  }

  const returnsOf = async ({ id }: Pick<Order, "id">) =>
    Number((await shop.database.query<{ count: string }>(`select count(*) from "return" where order_id = $1`, [id]))[0]?.count)
  const totalOf = async ({ id }: Pick<Order, "id">) =>
    (
      await shop.database.query<{ totals: object }>(
        "select totals from order_summary where order_id = $1 order by version desc limit 1",
        [id]
      )
    )[0]?.totals
  const proofOf = (order: Order) => ({ order_number: order.display_id, email: EMAIL })

  it.each<[who: string, proof: (order: Order) => object]>([
    ["its number and address", (order) => ({ proof: proofOf(order) })],
    [
      "its number as a shop prints it, and the address in another case",
      (order) => ({
        proof: { order_number: `#${order.display_id}`, email: ` ${EMAIL.toUpperCase()}` },
      }),
    ],
    ["both, and what the engine would have taken to be so anyway", (order) => ({ proof: proofOf(order), receive_now: false })],
  ])("is made for a guest who sends %s", async (_, more) => {
    const order = await anOrder()
    const answer = await askFor(order, more(order))
    expect(answer).toMatchObject({ status: 200, body: { return: { id: expect.stringMatching(/^return_/) as string } } })
    expect(await returnsOf(order)).toBe(1)
  })

  it("is made for the signed-in customer of the order, who needs no proof", async () => {
    const order = await anOrder(customer)
    expect((await askFor(order, {}, customer)).status).toBe(200)
    expect(await returnsOf(order)).toBe(1)
  })

  it.each<[what: string, status: number, code: string | undefined, more: (order: Order) => object]>([
    ["that the pieces have arrived", 400, "RETURN_FIELD_REFUSED", (order) => ({ proof: proofOf(order), receive_now: true })],
    ["that the pieces have arrived, in other words", 400, undefined, (order) => ({ proof: proofOf(order), receive_now: "yes" })],
    [
      "that it costs nothing",
      400,
      "RETURN_FIELD_REFUSED",
      (order) => ({
        proof: proofOf(order),
        return_shipping: { option_id: "so_1", price: 0 },
      }),
    ],
    [
      "that the shop pays for it",
      400,
      "RETURN_FIELD_REFUSED",
      (order) => ({
        proof: proofOf(order),
        return_shipping: { option_id: "so_1", price: -50 },
      }),
    ],
    ["no proof", 401, "BUYER_NOT_PROVEN", () => ({})],
    ["another address", 401, "BUYER_NOT_PROVEN", (order) => ({ proof: { ...proofOf(order), email: "zoe@example.com" } })],
    [
      "an address with a letter that looks the same",
      401,
      "BUYER_NOT_PROVEN",
      (order) => ({
        proof: { ...proofOf(order), email: EMAIL.replace("i", "і") },
      }),
    ],
    [
      "another number",
      401,
      "BUYER_NOT_PROVEN",
      (order) => ({ proof: { ...proofOf(order), order_number: order.display_id + 1 } }),
    ],
    ["a list of addresses", 400, undefined, (order) => ({ proof: { ...proofOf(order), email: [EMAIL] } })],
    ["a proof of no kind", 400, undefined, () => ({ proof: "trust me" })],
    ["half a proof", 400, undefined, () => ({ proof: { email: EMAIL } })],
    ["a proof with something beside it", 400, undefined, (order) => ({ proof: { ...proofOf(order), customer_id: "cus_1" } })],
    ["a field the engine does not know", 400, undefined, (order) => ({ proof: proofOf(order), refund_amount: 1_000 })],
  ])("is refused to who says or sends %s, and changes nothing", async (_, status, code, more) => {
    const order = await anOrder()
    const before = await totalOf(order)
    const answer = await askFor(order, more(order))
    expect(answer).toMatchObject({ status, body: code ? { code } : {} })
    expect([await returnsOf(order), await totalOf(order)]).toEqual([0, before])
  })

  it("is refused with the field that it may not name", async () => {
    const order = await anOrder()
    const messages = [
      await askFor(order, { proof: proofOf(order), receive_now: true }),
      await askFor(order, { proof: proofOf(order), return_shipping: { option_id: optionId, price: 0 } }),
      await askFor(order),
    ].map(({ body }) => body.message)
    expect(messages).toEqual([
      "'receive_now': only staff say that a return has arrived",
      "'return_shipping.price': the shipping option says what it costs",
      "'proof': sign in as the order's customer or, for an order without an account, send its number and email address",
    ])
  })

  it("is refused for an order with an account to everybody but its customer, signed in", async () => {
    const order = await anOrder(customer)
    const staff = await anAdminSession(shop)
    for (const [session, more] of [
      [undefined, {}],
      [undefined, { proof: proofOf(order) }],
      [other, {}],
      [other, { proof: proofOf(order) }],
      [staff, {}],
      [{ token: "", headers: { authorization: `Bearer ${customer.token.slice(0, -4)}AAAA` } }, {}],
    ] satisfies [Session | undefined, object][])
      expect(await askFor(order, more, session)).toMatchObject({ status: 401, body: { code: "BUYER_NOT_PROVEN" } })
    expect(await returnsOf(order)).toBe(0)
  })

  it("is refused alike for an order that is not there", async () => {
    const order = await anOrder()
    const [wrong, none] = [await askFor(order), await askFor({ id: "order_01JD0000000000000000000001" })]
    expect([none.status, none.body]).toEqual([wrong.status, wrong.body])
  })

  it.each(["/STORE/Returns", "/store/returns/", "/store/RETURNS/?fields=id"])("is guarded at %s as well", async (path) => {
    const order = await anOrder()
    const body = { order_id: order.id, items: [], return_shipping: { option_id: optionId, price: 1 }, receive_now: true }
    expect(await send(`${shop.url}${path}`, { headers: shopper(shop), body })).toMatchObject({
      status: 400,
      body: { code: "RETURN_FIELD_REFUSED" },
    })
    expect(await returnsOf(order)).toBe(0)
  })

  it("is kept from those who guess: after five wrong proofs the right one has to wait, and other orders do not", async () => {
    const [order, another] = [await anOrder(), await anOrder()]
    const guess = (number: number) =>
      askFor(order, { proof: { order_number: order.display_id, email: `guess-${number}@example.com` } })
    for (const number of [1, 2, 3, 4, 5]) expect((await guess(number)).status).toBe(401)
    const late = await askFor(order, { proof: proofOf(order) })
    expect(late).toMatchObject({ status: 429, body: { code: "TOO_MANY_ATTEMPTS" } })
    expect(Number(late.headers.get("retry-after"))).toBeGreaterThan(0)
    expect(await returnsOf(order)).toBe(0)
    expect((await askFor(another, { proof: proofOf(another) })).status).toBe(200)
  })

  it("is made for a signed-in buyer although others guessed", async () => {
    const order = await anOrder(customer)
    for (let number = 0; number < 6; number++) await askFor(order, { proof: { order_number: number, email: EMAIL } })
    expect((await askFor(order, {}, customer)).status).toBe(200)
  })
})
