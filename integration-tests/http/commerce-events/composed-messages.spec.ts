import { outgoingMessage } from "../../../src/modules/messaging/contract/registry"
import type { OutgoingData, OutgoingName } from "../../../src"
import type { Sql } from "../../../src/shared/database"
import { ask } from "../../support/client"
import { aFact, aSql } from "../../support/messaging/facts"
import { anAdminSession } from "../../support/sessions"
import { aShop, type TestShop } from "../../support/shop"
import { aCart, aVariant, complete, placeOrder, readyForCompletion, type Variant } from "../../support/storefront"

type AdminOrder = {
  id: string
  display_id: number
  total: number
  email: string
  items: { id: string; variant_sku: string; quantity: number; unit_price: number; total: number; tax_total: number }[]
  shipping_address: Record<string, string>
  payment_collections: { id: string; payments: { id: string; amount: number; captures?: { id: string }[] }[] }[]
  fulfillments: { id: string }[]
} & Record<string, unknown>

describe("messages about a real order", () => {
  let shop: TestShop
  let sql: Sql
  let headers: Record<string, string>
  let shirt: Variant
  beforeAll(async () => {
    shop = await aShop()
    sql = (await aSql(shop.database.url)).sql
    headers = (await anAdminSession(shop)).headers
    shirt = await aVariant(shop.database, { kind: "shirt", size: "M", atLeast: 6 })
  })

  async function body<N extends OutgoingName>(
    name: N,
    id: string,
    facts: Record<string, unknown> = {}
  ): Promise<OutgoingData<N>> {
    const fact = aFact(id, facts)
    const bodies = await outgoingMessage({ name })?.compose?.([fact], sql)
    const found = bodies?.get(fact.id)
    if (found === undefined) throw new Error(`No body of ${name}`)
    return found as OutgoingData<N> // composed by the definition of that name
  }

  const admin = <T>(path: string, payload?: object) => ask<T>(`${shop.url}/admin/${path}`, { headers, body: payload })

  const FIELDS = "fields=%2Btotal,%2Bemail,*payment_collections.payments,*payment_collections.payments.captures"
  const orderOf = async (id: string) => (await admin<{ order: AdminOrder }>(`orders/${id}?${FIELDS}`)).order

  const TOTALS = ["subtotal", "tax_total", "discount_total", "item_total", "item_subtotal", "shipping_total", "total"] as const

  it("say of a placed order what the admin says of it, to the last digit", async () => {
    const socks = await aVariant(shop.database, { kind: "socks", atLeast: 3 })
    const { id } = await placeOrder(shop, [
      { variant_id: shirt.id, quantity: 2 },
      { variant_id: socks.id, quantity: 3 },
    ])
    const order = await orderOf(id)
    const message = await body("order_created", id)
    expect(message).toMatchObject({ order_id: id, display_id: order.display_id, email: order.email, currency_code: "eur" })
    for (const key of TOTALS) expect([key, message.totals[key]]).toEqual([key, order[key]])
    for (const item of order.items) {
      expect(message.items.find(({ line_item_id }) => line_item_id === item.id)).toMatchObject({
        sku: item.variant_sku,
        quantity: item.quantity,
        unit_price: item.unit_price,
        total: item.total,
        tax_total: item.tax_total,
      })
    }
    expect(message.items.find(({ sku }) => sku === shirt.sku)).toMatchObject({ size: "M", color: expect.any(String) as string })
    expect(order.shipping_address).toMatchObject(message.shipping_address ?? { missing: true })
    expect(message.billing_address).toMatchObject({ last_name: "Sample", city: "Berlin" })
    expect(message.payment.collection_ids).toEqual(order.payment_collections.map((collection) => collection.id))
  })

  it("say of a discounted order what the admin says of it", async () => {
    await admin("promotions", {
      code: "TENOFF",
      type: "standard",
      status: "active",
      application_method: { type: "percentage", target_type: "items", allocation: "across", value: 10, currency_code: "eur" },
    })
    const cart = await aCart(shop, [{ variant_id: shirt.id, quantity: 1 }])
    await ask(`${shop.url}/store/carts/${cart.id}/promotions`, {
      headers: { "x-publishable-api-key": shop.publishableKey },
      body: { promo_codes: ["TENOFF"] },
    })
    await readyForCompletion(shop, cart)
    const completion = (await complete(shop, cart)).body
    const id = completion.type === "order" ? completion.order.id : ""

    const order = await orderOf(id)
    const message = await body("order_created", id)
    expect(message.totals.discount_total).toBeGreaterThan(0)
    for (const key of TOTALS) expect([key, message.totals[key]]).toEqual([key, order[key]])
    expect(message.promotion_codes).toEqual(["TENOFF"])
    expect(message.items[0]?.discounts).toEqual([{ code: "TENOFF", amount: expect.any(Number) as number }])
  })

  it("follow an order's money and parcel", async () => {
    const { id } = await placeOrder(shop, [{ variant_id: shirt.id, quantity: 1 }])
    const order = await orderOf(id)
    const payment = order.payment_collections[0]?.payments[0]
    const paymentId = payment?.id ?? ""
    expect(await body("payment_authorized", paymentId)).toMatchObject({ order_id: id, amount: order.total })

    await admin(`payments/${paymentId}/capture`, {})
    const captureId = (await orderOf(id)).payment_collections[0]?.payments[0]?.captures?.[0]?.id
    expect(await body("payment_success", paymentId, { capture_id: captureId })).toMatchObject({
      payment_id: paymentId,
      order_id: id,
      display_id: order.display_id,
      amount: order.total,
      captured_total: order.total,
      is_partial: false,
      provider_id: "pp_system_default",
    })

    await admin(`payments/${paymentId}/refund`, { amount: 5, note: "a private remark" })
    const [refund] = await shop.database.query<{ id: string }>("select id from refund where payment_id = $1", [paymentId])
    const refunded = await body("payment_refunded", paymentId, { refund_id: refund?.id })
    expect(refunded).toMatchObject({ amount: 5, refunded_total: 5, is_partial: true, order_id: id, reason: null })
    expect(JSON.stringify(refunded)).not.toContain("private remark")

    const items = order.items.map((item) => ({ id: item.id, quantity: item.quantity }))
    await admin(`orders/${id}/fulfillments`, { items })
    const fulfillmentId = (await orderOf(id)).fulfillments[0]?.id ?? ""
    expect(await body("fulfillment_created", fulfillmentId, { order_id: id })).toMatchObject({
      order_id: id,
      display_id: order.display_id,
      items: [{ line_item_id: order.items[0]?.id, sku: shirt.sku, quantity: 1 }],
      delivery_address: { last_name: "Sample", city: "Berlin" },
      shipped_at: null,
    })

    const label = { tracking_number: "HX77", tracking_url: "https://parcel.example/HX77", label_url: "https://parcel.example/l" }
    await admin(`orders/${id}/fulfillments/${fulfillmentId}/shipments`, { items, labels: [label] })
    const shipped = await body("shipment_created", fulfillmentId, { order_id: id })
    expect(shipped.labels).toEqual([{ tracking_number: "HX77", tracking_url: "https://parcel.example/HX77" }])
    expect(shipped.shipped_at).not.toBeNull()
    expect(shipped).not.toHaveProperty("delivery_address")
  })
})
