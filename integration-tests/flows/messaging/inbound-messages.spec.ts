import { randomBytes, randomUUID } from "node:crypto"
import { signatureOf } from "../../../src/modules/messaging/consumers/signature"
import type { Publication } from "../../../src/modules/messaging/transports/transport"
import type { AdminDeadLetter, AdminDeadLettersResponse, AdminMessagesOverviewResponse } from "../../../src/types/http/messaging"
import { aShopBrokerPrefix } from "../../support/messaging/broker"
import { ask } from "../../support/client"
import { eventually } from "../../support/eventually"
import { anInbound } from "../../support/messaging/inbound"
import { anIntegrator, heardOne, type Heard, type Integrator } from "../../support/messaging/integrator"
import { describeWith } from "../../support/requirements"
import { anAdminSession, type Session } from "../../support/sessions"
import { aShop, type TestShop } from "../../support/shop"
import { aVariant, placeOrder, type Variant } from "../../support/storefront"
import { testEnvironment } from "../../support/test-environment"

const SECRET = "secret-of-the-payment-provider"

const KEYS: Record<string, string> = {
  inventory_update: "inventory.update.v1",
  shipment_tracking: "shipment.tracking.v1",
  order_cancel_request: "order.cancel-request.v1",
  payment_success: "payment.success.v1",
  send_email: "email.send.v1",
}

/** A message under its own routing key. */
const aMessage = (name: string, data: unknown, given: Parameters<typeof anInbound>[0] = {}): Publication =>
  anInbound({ name, data, routingKey: KEYS[name] ?? `${name}.v1`, ...given })

/** With the signature of the payment provider. */
const signed = (message: Publication): Publication => ({
  ...message,
  headers: { ...message.headers, "x-apparel-signature": signatureOf(message, SECRET) },
})

type AdminOrder = {
  id: string
  display_id: number
  status: string
  fulfillment_status: string
  items: { id: string; quantity: number }[]
  fulfillments: { id: string; shipped_at: string | null; labels: { tracking_number: string }[] }[]
  payment_collections: { payments: { id: string; captured_at: string | null }[] }[]
}

describeWith(["brokerUrl"], "a shop that integrators write to by RabbitMQ", () => {
  let shop: TestShop
  let staff: Session
  let integrator: Integrator
  let events: Heard[]
  let prefix: string
  let variant: Variant
  let locationId: string
  let version = 0

  beforeAll(async () => {
    const { brokerUrl = "" } = testEnvironment()
    prefix = aShopBrokerPrefix(brokerUrl)
    const user = new URL(brokerUrl).username
    const sources = {
      "/wms": { user, messages: ["inventory_update", "shipment_tracking", "order_cancel_request", "send_email"] },
      "/psp": { user, messages: ["payment_success"], secret: SECRET },
      "/erp": { user: "erp", messages: ["inventory_update"] },
    }
    shop = await aShop({ AMQP_URL: brokerUrl, AMQP_PREFIX: prefix, MESSAGING_INBOUND_SOURCES: JSON.stringify(sources) })
    staff = await anAdminSession(shop)
    await eventually(isConnected, 30_000)
    integrator = await anIntegrator(brokerUrl, prefix)
    events = await integrator.listen(`${prefix}.out.wms`, ["inventory.update.v1", "shipment.#", "order.#"])
    variant = await aVariant(shop.database, { kind: "hoodie", atLeast: 4 })
    locationId = (await levelsOf(variant.inventoryItemId))[0]?.location_id ?? ""
  }, 180_000)

  const admin = <Body>(path: string, body?: unknown) => ask<Body>(`${shop.url}/admin/${path}`, { headers: staff.headers, body })

  async function isConnected(): Promise<true | undefined> {
    const { overview } = await admin<AdminMessagesOverviewResponse>("apparel/messages/overview")
    return overview.processes.some(({ transport }) => transport.status === "connected") ? true : undefined
  }

  async function levelsOf(itemId: string) {
    type Levels = { inventory_levels: { location_id: string; stocked_quantity: number; reserved_quantity: number }[] }
    return (await admin<Levels>(`inventory-items/${itemId}/location-levels`)).inventory_levels
  }

  const levelOf = async (itemId = variant.inventoryItemId) =>
    (await levelsOf(itemId)).find(({ location_id }) => location_id === locationId)

  /** A count of the variant; each is newer than those before, unless it says otherwise. */
  const aCount = (stocked: number, { data, ...given }: Parameters<typeof anInbound>[0] = {}) =>
    aMessage("inventory_update", { sku: variant.sku, location: locationId, stocked, version: ++version, ...Object(data) }, given)

  const untilStocked = (stocked: number, itemId?: string) =>
    eventually(async () => ((await levelOf(itemId))?.stocked_quantity === stocked ? true : undefined))

  /** What became of a message once it has ended: `done`, `stale`, or why it is a dead letter. */
  const outcomeOf = (message: Publication) =>
    eventually(async () => {
      const [row] = await shop.database.query<{ outcome: string }>(
        "select outcome from apparel_inbox where message_id = $1 and outcome <> 'processing'",
        [message.messageId]
      )
      return row?.outcome ?? (await deadLettersOf(message))[0]?.reason_code
    }, 20_000)

  const deadLettersOf = async ({ messageId }: Publication): Promise<AdminDeadLetter[]> =>
    (await admin<AdminDeadLettersResponse>(`apparel/messages/dead-letters?q=${messageId}`)).dead_letters

  const deadLetterOf = (message: Publication) => eventually(async () => (await deadLettersOf(message))[0], 20_000)

  const orderOf = async (id: string) => {
    const fields = "*items,*fulfillments,*fulfillments.labels,*payment_collections.payments,display_id,status,fulfillment_status"
    return (await admin<{ order: AdminOrder }>(`orders/${id}?fields=${fields}`)).order
  }

  const anOrder = async () => orderOf((await placeOrder(shop, [{ variant_id: variant.id, quantity: 1 }])).id)

  async function anOrderWithEmail() {
    const { id, display_id } = await anOrder()
    const { order } = await admin<{ order: { email: string } }>(`orders/${id}?fields=email`)
    return { id, display_id, email: order.email }
  }

  async function aPackedOrder(): Promise<AdminOrder> {
    const { id, items } = await anOrder()
    const packed = items.map(({ id: item, quantity }) => ({ id: item, quantity }))
    await admin(`orders/${id}/fulfillments`, { items: packed, location_id: locationId })
    return orderOf(id)
  }

  const eventsOf = (name: string, orderId: string) =>
    events.filter(({ type, body }) => type === name && body.order_id === orderId)

  it("sets the level that was counted and tells everybody", async () => {
    await integrator.send(aCount(640))
    await untilStocked(640)
    const { body } = await heardOne(events, ({ type, body: { stocked } }) => type === "inventory_update" && stocked === 640)
    expect(body).toMatchObject({ sku: variant.sku, location: { id: locationId }, available: 640 - Number(body.reserved) })
  })

  it("ignores an older count, and a message that comes again", async () => {
    const counted = aCount(650)
    const stale = aCount(1, { data: { version: version - 1 } })
    const repeat = { ...aCount(2), messageId: counted.messageId, headers: counted.headers }
    const marker = aCount(660)
    await integrator.send(counted)
    await untilStocked(650)
    await integrator.send(stale, repeat)
    expect(await outcomeOf(stale)).toBe("stale")
    expect((await levelOf())?.stocked_quantity).toBe(650)
    await integrator.send(marker)
    await untilStocked(660)
    expect(await deadLettersOf(counted)).toEqual([])
  })

  it("names each bad message with its reason while the good ones beside it are applied", async () => {
    const unsigned = (given = {}) => aMessage("payment_success", { order_id: "order_1" }, { source: "/psp", ...given })
    const aMailing = (given: object) =>
      aMessage("send_email", {
        to: "robin@example.com",
        template: "order-confirmation",
        locale: null,
        data: {},
        order_id: null,
        idempotency_key: "mailing-1",
        ...given,
      })
    const bad: [code: string, message: Publication][] = [
      ["BODY_NOT_JSON", aCount(1, { body: Buffer.from("{") })],
      ["SCHEMA_MISMATCH", aCount(-1)],
      ["UNKNOWN_MESSAGE", aMessage("piece_lost", {})],
      ["TEMPLATE_UNKNOWN", aMailing({ template: "no-such-template" })],
      ["TEMPLATE_CLOSED", aMailing({ template: "password-reset" })],
      ["TEMPLATE_DATA_INVALID", aMailing({ data: {} })],
      ["ORDER_NOT_FOUND", aMailing({ template: "customer-welcome", order_id: "order_unknown" })],
      ["RECIPIENT_UNKNOWN", aMailing({ template: "customer-welcome" })],
      ["SCHEMA_MISMATCH", aMailing({ to: "a@b.example, c@d.example" })],
      ["BODY_TOO_LARGE", aCount(1, { body: Buffer.alloc(300_000, " ") })],
      ["SOURCE_FORGED", aCount(1, { source: "/erp" })],
      ["UNKNOWN_SOURCE", aCount(1, { source: "/nobody" })],
      ["SOURCE_NOT_ALLOWED", signed(aCount(1, { source: "/psp" }))],
      ["SIGNATURE_INVALID", unsigned()],
      ["SIGNATURE_INVALID", unsigned({ headers: { "x-apparel-signature": `sha256=${"0".repeat(64)}` } })],
      ["UNKNOWN_SKU", aCount(1, { data: { sku: "NO-SUCH-SKU" } })],
      ["UNKNOWN_LOCATION", aCount(1, { data: { location: "Nowhere" } })],
    ]
    const good = bad.map((_, index) => aCount(700 + index))
    await integrator.send(...bad.flatMap(([, message], index) => [message, good[index] ?? message]))
    const codes = await Promise.all(bad.map(async ([, message]) => (await deadLetterOf(message)).reason_code))
    expect(codes).toEqual(bad.map(([code]) => code))
    await untilStocked(700 + good.length - 1)
    const letters = (await Promise.all(good.map(deadLettersOf))).flat()
    expect(letters).toEqual([])
  })

  it("lets an integrator write to the address of an order about that order alone, and lead to known hosts alone", async () => {
    const { id, display_id, email } = await anOrderWithEmail()
    const aParcelEmail = ({ to = email, order_id = id, link = "https://www.dhl.com/track?id=1", number = display_id }) =>
      aMessage("send_email", {
        to,
        template: "shipment-sent",
        locale: null,
        data: {
          parcel: { order_id: id, display_id: number, items: [], labels: [{ tracking_number: "HX1", tracking_url: link }] },
          first_name: "Robin",
          unknown: "is left out",
        },
        order_id,
        idempotency_key: randomUUID(),
      })
    const other = await anOrderWithEmail()
    const bad: [code: string, message: Publication][] = [
      ["RECIPIENT_NOT_OF_ORDER", aParcelEmail({ to: "stranger@example.com" })],
      ["ORDER_MISMATCH", aParcelEmail({ order_id: other.id, to: other.email })],
      ["ORDER_MISMATCH", aParcelEmail({ number: other.display_id })],
      ["LINK_NOT_ALLOWED", aParcelEmail({ link: "https://dhl.com.evil.example/track" })],
    ]
    const good = aParcelEmail({})
    await integrator.send(...bad.map(([, message]) => message), good)
    const letters = await Promise.all(bad.map(([, message]) => deadLetterOf(message)))
    expect(letters.map(({ reason_code }) => reason_code)).toEqual(bad.map(([code]) => code))
    for (const { reason } of letters) expect(reason).not.toMatch(/@|evil|stranger/)
    expect(await outcomeOf(good)).toBe("done")
    const written = await shop.database.query(
      "select template, recipient, data->>'unknown' as unknown from apparel_email where source = '/wms'"
    )
    expect(written).toEqual([{ template: "shipment-sent", recipient: email, unknown: null }])
  })

  it("keeps the beginning of a body that is too large, and does not apply that on a retry", async () => {
    const json = JSON.stringify({ sku: variant.sku, location: locationId, stocked: 3, version: ++version })
    const large = aCount(1, { body: Buffer.from(json.padEnd(300_000)) })
    await integrator.send(large)
    const { id, reason } = await deadLetterOf(large)
    expect(reason).toContain("300000 bytes")
    const [kept] = await shop.database.query("select octet_length(body) as bytes from apparel_dead_letter where id = $1", [id])
    expect(kept).toEqual({ bytes: 262_144 })
    await admin("apparel/messages/dead-letters/retry", { ids: [id] })
    const again = await eventually(async () => (await deadLettersOf(large)).find((letter) => letter.id !== id))
    expect(again).toMatchObject({ reason_code: "BODY_TOO_LARGE", status: "open" })
    expect(again.reason).toContain("300000 bytes")
  })

  it("applies a message that became valid when staff retry it, and never one that they discard", async () => {
    const sku = `NEW-${randomBytes(4).toString("hex")}`
    const [early, useless] = [aCount(12, { data: { sku } }), aCount(13, { data: { sku: `${sku}-X` } })]
    await integrator.send(early, useless)
    const [retried, discarded] = [await deadLetterOf(early), await deadLetterOf(useless)]
    expect([retried, discarded]).toMatchObject([{ reason_code: "UNKNOWN_SKU" }, { reason_code: "UNKNOWN_SKU" }])
    const { inventory_item: item } = await admin<{ inventory_item: { id: string } }>("inventory-items", { sku })
    await admin("apparel/messages/dead-letters/retry", { ids: [retried.id] })
    await admin("apparel/messages/dead-letters/discard", { ids: [discarded.id], reason: "The article never existed" })
    await untilStocked(12, item.id)
    expect(await deadLettersOf(early)).toMatchObject([{ status: "retried" }])
    expect(await deadLettersOf(useless)).toMatchObject([{ status: "discarded", resolution: "The article never existed" }])
  })

  it("replays an order to one queue, under the id it had", async () => {
    const { id } = await anOrder()
    const first = await heardOne(events, ({ type, body }) => type === "order_created" && body.order_id === id)
    expect(first.headers).not.toHaveProperty("x-apparel-replay")
    const queue = `${prefix}.out.ledger`
    const ledger = await integrator.listen(queue, [])
    await admin("apparel/messages/replays", { queue, subject: id, names: ["order_created"] })
    const again = await heardOne(ledger, () => true)
    expect(again).toMatchObject({ id: first.id, body: first.body, headers: { "x-apparel-replay": true } })
    expect(eventsOf("order_created", id)).toHaveLength(1)
  })

  it("marks a parcel as shipped once under its number, and tells everybody", async () => {
    const { id, display_id } = await aPackedOrder()
    const tracked = () => aMessage("shipment_tracking", { order_display_id: display_id, tracking_number: `HX${display_id}` })
    const [message, again] = [tracked(), tracked()]
    await integrator.send(message)
    expect(await outcomeOf(message)).toBe("done")
    const shipped = await orderOf(id)
    expect(shipped.fulfillment_status).toBe("shipped")
    expect(shipped.fulfillments).toMatchObject([
      { shipped_at: expect.any(String) as string, labels: [{ tracking_number: `HX${display_id}` }] },
    ])
    await heardOne(events, ({ type, body }) => type === "shipment_created" && body.order_id === id)
    await integrator.send(again)
    expect(await outcomeOf(again)).toBe("done")
    expect((await orderOf(id)).fulfillments).toEqual(shipped.fulfillments)
    const unknown = aMessage("shipment_tracking", { order_id: `order_${randomUUID()}`, tracking_number: "HX0" })
    await integrator.send(unknown)
    expect(await deadLetterOf(unknown)).toMatchObject({ reason_code: "ORDER_NOT_FOUND", consumer: "shipment-tracking" })
    expect(eventsOf("shipment_created", id)).toHaveLength(1)
  })

  it("cancels an order once and gives its stock free, but not one that was packed", async () => {
    // In whichever place core reserves it.
    const reserved = async () =>
      (await levelsOf(variant.inventoryItemId)).reduce((sum, { reserved_quantity: units }) => sum + units, 0)
    const before = await reserved()
    const { id } = await anOrder()
    expect(await reserved()).toBe(before + 1)
    const canceling = (order_id: string) => aMessage("order_cancel_request", { order_id, reason: "Cannot be supplied" })
    const [message, again] = [canceling(id), canceling(id)]
    await integrator.send(message)
    expect(await outcomeOf(message)).toBe("done")
    expect((await orderOf(id)).status).toBe("canceled")
    expect(await reserved()).toBe(before)
    await heardOne(events, ({ type, body }) => type === "order_canceled" && body.order_id === id)
    await integrator.send(again)
    expect(await outcomeOf(again)).toBe("done")
    const packed = await aPackedOrder()
    const late = canceling(packed.id)
    await integrator.send(late)
    expect(await deadLetterOf(late)).toMatchObject({ reason_code: "ORDER_FULFILLED", attempts: 1 })
    expect((await orderOf(packed.id)).status).toBe("pending")
    expect(eventsOf("order_canceled", id)).toHaveLength(1)
  })

  it("believes no payment that its provider does not confirm, and asks again later", async () => {
    const { id } = await anOrder()
    const hint = signed(aMessage("payment_success", { order_id: id }, { source: "/psp" }))
    await integrator.send(hint)
    const isWaiting = (step: string) => async () =>
      (await integrator.depth(`${prefix}.payment-hints.retry.${step}`)) === 1 ? true : undefined
    await eventually(isWaiting("5s"), 20_000)
    await eventually(isWaiting("30s"), 20_000)
    const { payment_collections: collections } = await orderOf(id)
    expect(collections.flatMap(({ payments }) => payments)).toMatchObject([{ captured_at: null }])
    expect(shop.log()).toContain("payment-hints failed at attempt 1 (PAYMENT_NOT_CONFIRMED)")
    expect(await deadLettersOf(hint)).toEqual([])
  })
})
