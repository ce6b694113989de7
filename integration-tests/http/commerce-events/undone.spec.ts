import { ask, send, type Answer } from "../../support/client"
import { aBackOffice, type BackOffice } from "../../support/commerce-events/back-office"
import { aFailure, type Failure } from "../../support/commerce-events/failure"
import { aTold } from "../../support/commerce-events/told"
import { eventually } from "../../support/eventually"
import { anAdminSession } from "../../support/sessions"
import { aShop, type TestShop } from "../../support/shop"
import { aVariant, placeOrder, shopper, stockUp, type Variant } from "../../support/storefront"

/** What a workflow of Medusa says, and where it fails after it has written that. */
type Case = {
  message: string
  /** Makes the order ready for it. */
  given?: (orderId: string) => Promise<unknown>
  failing: Failure
  /** Fails first, and is done again when nothing is in the way. */
  act: (orderId: string) => Promise<Answer>
  /** The second try, where it differs. */
  again?: (orderId: string) => Promise<Answer>
}

describe("what Medusa undoes", () => {
  let shop: TestShop
  let office: BackOffice
  let shirt: Variant
  let socks: Variant
  // Must come by the end of the workflow, unless Medusa says nothing of it: by time alone it would come after a minute.
  let told: ReturnType<typeof aTold>
  beforeAll(async () => {
    shop = await aShop()
    const { headers } = await anAdminSession(shop)
    office = aBackOffice({ url: shop.url, headers, database: shop.database })
    told = aTold(shop.database)
    shirt = await aVariant(shop.database, { kind: "shirt", size: "M", atLeast: 2 })
    socks = await aVariant(shop.database, { kind: "socks", atLeast: 2 })
    await stockUp(shop.database, shirt, 1_000)
    await stockUp(shop.database, socks, 1_000)
  })

  const anOrder = async () => (await placeOrder(shop, [{ variant_id: shirt.id, quantity: 2 }])).id
  const emails = async (orderId: string) =>
    (await shop.database.query<{ template: string }>("select template from apparel_email where order_id = $1", [orderId])).map(
      ({ template }) => template
    )

  const shipped = async (id: string) => {
    await office.fulfill(id)
    return office.ship(id, "REAL0")
  }

  // Medusa does not answer for minutes where the confirmation of a return, or the cancellation of a return, an exchange or a
  // claim is refused in the middle: their rows alone are tested, in undone-facts.spec.ts.
  const cases: [string, Case][] = [
    [
      "a parcel that is to be packed",
      {
        message: "fulfillment_created",
        failing: { table: "order_change_action", on: "insert", when: "new.action = 'FULFILL_ITEM'" },
        act: (id) => office.fulfill(id),
      },
    ],
    [
      "a shipment",
      {
        message: "shipment_created",
        given: (id) => office.fulfill(id),
        failing: { table: "order_change_action", on: "insert", when: "new.action = 'SHIP_ITEM'" },
        act: (id) => office.ship(id, "GHOST1"),
        again: (id) => office.ship(id, "REAL1"),
      },
    ],
    [
      "a delivery",
      {
        message: "delivery_created",
        given: shipped,
        failing: { table: "order_change_action", on: "insert", when: "new.action = 'DELIVER_ITEM'" },
        act: (id) => office.deliver(id),
      },
    ],
    [
      "an edit",
      {
        message: "order_updated",
        failing: { table: "reservation_item" },
        act: (id) => office.edit(id, 3),
        again: async (id) => {
          await office.cancelEdit(id)
          return office.edit(id, 3)
        },
      },
    ],
    [
      "an exchange",
      {
        message: "exchange_created",
        given: shipped,
        failing: { table: "return", on: "update", when: "new.status = 'requested'" },
        act: (id) => office.exchange(id, socks.id),
        again: (id) => office.confirmExchange(id),
      },
    ],
    [
      "a claim",
      {
        message: "claim_created",
        given: shipped,
        failing: { table: "return", on: "update", when: "new.status = 'requested'" },
        act: (id) => office.claim(id, socks.id),
        again: (id) => office.confirmClaim(id),
      },
    ],
    [
      "a receipt",
      {
        message: "return_received",
        given: async (id) => {
          await shipped(id)
          await office.requestReturn(id)
          await office.prepareReceipt(id)
        },
        failing: { table: "inventory_level", on: "update" },
        act: (id) => office.confirmReceipt(id),
      },
    ],
    [
      "a canceled order",
      {
        message: "order_canceled",
        failing: { table: "order", on: "update", when: "new.canceled_at is not null" },
        act: (id) => office.cancelOrder(id),
      },
    ],
    [
      "a completed order",
      {
        message: "order_completed",
        failing: { table: "order", on: "update", when: "new.status = 'completed'" },
        act: (id) => office.completeOrder(id),
      },
    ],
  ]

  it.each(cases)("is not told: %s; done for good it is told once", async (_, { message, given, failing, act, again }) => {
    const id = await anOrder()
    await given?.(id)
    await told.decided(id)
    const lift = await aFailure(shop.database, failing)
    const refused = await act(id)
    await lift()
    expect(refused.status).toBeGreaterThanOrEqual(400)
    await told.decided(id)
    expect(await told.count(message, id)).toBe(0)

    expect(await (again ?? act)(id)).toMatchObject({ status: 200 })
    await told.decided(id)
    expect(await told.count(message, id)).toBe(1)
  })

  it("leaves the number of a refused shipment out of the only email", async () => {
    const id = await anOrder()
    await office.fulfill(id)
    await office.beginEdit(id)
    expect((await office.ship(id, "GHOST1")).status).toBe(400)
    await office.cancelEdit(id)
    await told.decided(id)
    expect(await emails(id)).toEqual(["order-confirmation"])
    expect((await office.ship(id, "REAL1")).status).toBe(200)
    await eventually(async () => ((await emails(id)).includes("shipment-sent") ? true : undefined))
    const [email] = await shop.database.query<{ data: object }>(
      "select data from apparel_email where order_id = $1 and template = 'shipment-sent'",
      [id]
    )
    expect(JSON.stringify(email?.data)).toContain("REAL1")
    expect(JSON.stringify(email?.data)).not.toContain("GHOST1")
    expect(await told.count("shipment_created", id)).toBe(1)
  })

  it("says nothing of a parcel that an open edit forbids", async () => {
    const id = await anOrder()
    await told.decided(id)
    await office.beginEdit(id)
    expect((await office.fulfill(id)).status).toBe(400)
    await told.decided(id)
    expect(await told.published(id)).not.toContain("fulfillment_created")
  })

  it("greets nobody whose registration failed", async () => {
    const lift = await aFailure(shop.database, { table: "auth_identity", on: "update", when: "new.app_metadata is not null" })
    const email = "failed@example.com"
    const { token } = await ask<{ token: string }>(`${shop.url}/auth/customer/emailpass/register`, {
      body: { email, password: "a-long-password" },
    })
    const register = () =>
      send(`${shop.url}/store/customers`, { headers: { ...shopper(shop), authorization: `Bearer ${token}` }, body: { email } })
    expect((await register()).status).toBeGreaterThanOrEqual(400)
    await lift()
    expect((await register()).status).toBe(200)
    const [customer] = await shop.database.query<{ id: string }>("select id from customer where email = $1", [email])
    await told.decided(customer?.id ?? "")
    const created = await shop.database.query<{ id: string }>(
      `select l.aggregate_id as id from apparel_log l where l.name like 'customer%' and l.data->>'email' = $1`,
      [email]
    )
    expect(created).toEqual([customer])
    await eventually(async () => {
      const rows = await shop.database.query(
        "select 1 from apparel_email where template = 'customer-welcome' and recipient = $1",
        [email]
      )
      return rows.length > 0 ? true : undefined
    })
  })

  it("announces no draft whose conversion failed, and the order once when it succeeds", async () => {
    const id = await office.draft(socks.id, "draft@example.com")
    const lift = await aFailure(shop.database, { table: "reservation_item", on: "insert" })
    expect((await office.convertDraft(id)).status).toBeGreaterThanOrEqual(400)
    await lift()
    await told.decided(id)
    expect(await told.published(id)).toEqual([])
    expect((await office.convertDraft(id)).status).toBe(200)
    await told.decided(id)
    expect(await told.published(id)).toEqual(["order_created"])
  })

  it("tells of an address that Medusa refused and kept, since that is where the parcel goes", async () => {
    const id = await anOrder()
    await told.decided(id)
    const lift = await aFailure(shop.database, { table: "order_change", on: "insert", when: "new.change_type = 'update_order'" })
    const refused = await office.changeOrder(id, { shipping_address: { city: "Hamburg" } })
    await lift()
    expect(refused.status).toBe(500)
    await told.timePasses()
    await told.decided(id)
    const rows = await shop.database.query<{ told: string; kept: string }>(
      `select l.data#>>'{shipping_address,city}' as told, a.city as kept from apparel_log l join "order" o on o.id = l.aggregate_id
       join order_address a on a.id = o.shipping_address_id where l.name = 'order_updated' and o.id = $1`,
      [id]
    )
    expect(rows).toEqual([{ told: "Hamburg", kept: "Hamburg" }])
  })

  it("tells a changed address and a return at once, and writes to the customer about the order that changed", async () => {
    const id = await anOrder()
    expect((await office.changeOrder(id, { email: "moved@example.com", shipping_address: { city: "Hamburg" } })).status).toBe(200)
    await shipped(id)
    expect((await office.requestReturn(id)).status).toBe(200)
    expect((await office.receiveReturn(id)).status).toBe(200)
    await told.decided(id)
    for (const message of ["order_updated", "return_requested", "return_received"]) expect(await told.count(message, id)).toBe(1)
    const changed = await eventually(async () => {
      const sql = "select recipient from apparel_email where order_id = $1 and template = 'order-changed'"
      const rows = await shop.database.query<{ recipient: string }>(sql, [id])
      return rows.length > 0 ? rows : undefined
    })
    expect(changed).toEqual([{ recipient: "moved@example.com" }])
  })

  it("takes back what it told: a parcel, a return, an exchange, a payment and an order", async () => {
    const id = await anOrder()
    await office.fulfill(id)
    expect((await office.cancelFulfillment(id)).status).toBe(200)
    expect((await office.cancelOrder(id)).status).toBe(200)
    await told.decided(id)
    expect(await told.published(id)).toEqual([
      "order_created",
      "payment_authorized",
      "fulfillment_created",
      "fulfillment_canceled",
      "payment_canceled",
      "order_canceled",
    ])
  })

  it("takes an exchange back with its return, and says that the order is another one", async () => {
    const id = await anOrder()
    await shipped(id)
    await office.exchange(id, socks.id)
    expect((await office.cancelExchange(id)).status).toBe(200)
    // Medusa says nothing when this has ended.
    await told.timePasses()
    await told.decided(id)
    for (const message of ["exchange_created", "return_requested", "order_updated", "return_canceled"])
      expect(await told.count(message, id)).toBe(1)
  })
})
