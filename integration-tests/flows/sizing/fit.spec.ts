import { randomBytes } from "node:crypto"
import { ask, send } from "../../support/client"
import { aDatabase, type TestDatabase } from "../../support/database"
import { eventually } from "../../support/eventually"
import { aMailSink, type MailSink } from "../../support/email/mail-sink"
import { linkIn, textOf } from "../../support/email/mail-text"
import { anAdminSession } from "../../support/sessions"
import { aShopProcess, publishableKeyOf, type ShopProcess } from "../../support/shop"
import { aVariant, placeOrder, stockUp, type Storefront, type Variant } from "../../support/storefront"

type AdminOrder = { order: { items: { id: string; product_id: string }[]; fulfillments: { id: string }[] } }

describe("a shop that learns how its clothes fit", () => {
  let database: TestDatabase
  let sink: MailSink
  let server: ShopProcess
  let shop: Storefront
  let variant: Variant
  let headers: Record<string, string>
  beforeAll(async () => {
    database = await aDatabase()
    // What the seed did is no concern of these tests: its customers would be written to first.
    await database.query("truncate apparel_outbox")
    sink = await aMailSink()
    server = await aShopProcess({ databaseUrl: database.url, environment: { MEDUSA_WORKER_MODE: "shared", SMTP_URL: sink.url } })
    shop = { url: server.url, publishableKey: await publishableKeyOf(database) }
    headers = (await anAdminSession(shop)).headers
    variant = await aVariant(database, { kind: "shirt", size: "M" })
    await stockUp(database, variant, 1_000)
  }, 180_000)

  const admin = <T>(path: string, body: unknown = {}) => ask<T>(`${shop.url}/admin/${path}`, { headers, body })
  const outcomesOf = (line: string) =>
    database.query<{ outcome: string; source: string; size: string }>(
      "select outcome, source, size from apparel_fit_outcome where line_item_id = $1",
      [line]
    )
  const offsetOf = async (product: string) => {
    const [row] = await database.query<{ mean: number }>("select mean from apparel_fit_offset where product_id = $1", [product])
    return row?.mean ?? 0
  }

  /** An order that reached its buyer, and the email that says so. */
  async function aDelivered() {
    const email = `buyer-${randomBytes(4).toString("hex")}@example.com`
    const { id } = await placeOrder(shop, [{ variant_id: variant.id, quantity: 1 }], undefined, email)
    const orderOf = async () => (await ask<AdminOrder>(`${shop.url}/admin/orders/${id}`, { headers })).order
    const [item] = (await orderOf()).items
    const items = [{ id: item?.id ?? "", quantity: 1 }]
    await admin(`orders/${id}/fulfillments`, { items })
    const parcel = (await orderOf()).fulfillments[0]?.id ?? ""
    await admin(`orders/${id}/fulfillments/${parcel}/shipments`, { items, labels: [] })
    await admin(`orders/${id}/fulfillments/${parcel}/mark-as-delivered`)
    const received = await eventually(() => sink.to(email).find((each) => textOf(each).includes("fit-feedback")), 30_000)
    return { orderId: id, received, line: item?.id ?? "", product: item?.product_id ?? "", items }
  }

  it("asks in the email of a delivered order, notes the answer of its link, and lets the return decide", async () => {
    const { orderId, received, line, product, items } = await aDelivered()
    const links = textOf(received).match(/https?:\/\/\S+fit-feedback\S+/g) ?? []
    expect(links.map((link) => new URL(link).searchParams.get("answer"))).toEqual(["small", "fit", "large"])
    const link = linkIn(received, "answer=large")
    const page = `${shop.url}${link.pathname}${link.search}`
    expect((await send<string>(page)).body).toContain("<form")
    expect(await outcomesOf(line)).toEqual([])
    expect((await send(page, { method: "POST" })).status).toBe(200)
    expect(await outcomesOf(line)).toEqual([{ outcome: "large", source: "survey", size: "M" }])
    const answered = await offsetOf(product)
    expect(answered).toBeGreaterThan(0)

    const [reason] = await database.query<{ id: string }>("select id from return_reason where value = 'size_too_small'")
    const [place] = await database.query<{ location_id: string }>(
      "select location_id from inventory_level where inventory_item_id = $1",
      [variant.inventoryItemId]
    )
    const { return: sentBack } = await admin<{ return: { id: string } }>("returns", { order_id: orderId, ...place })
    await admin(`returns/${sentBack.id}/request-items`, { items: items.map((item) => ({ ...item, reason_id: reason?.id })) })
    await admin(`returns/${sentBack.id}/request`)
    await admin(`returns/${sentBack.id}/receive`)
    await admin(`returns/${sentBack.id}/receive-items`, { items })
    await admin(`returns/${sentBack.id}/receive/confirm`)
    await eventually(async () => ((await outcomesOf(line))[0]?.source === "return" ? true : undefined), 30_000)
    expect(await outcomesOf(line)).toEqual([{ outcome: "small", source: "return", size: "M" }])
    expect(await offsetOf(product)).toBeLessThan(answered)
    expect(await offsetOf(product)).toBeLessThan(0)
  })
})
