import { installCapture } from "../../../src/modules/messaging/capture/install"
import { cancelVanishedOrders, writeMissingEvents } from "../../../src/workflows/commerce-events/reconcile/missing-events"
import { aCheckout } from "../../support/checkout-rows"
import { aLoggedMessage } from "../../support/messaging/message-rows"
import { aMessagingDatabase, type MessagingDatabase } from "../../support/messaging/messaging-database"

let shop: MessagingDatabase
beforeAll(async () => {
  shop = await aMessagingDatabase()
  await installCapture(shop.database)
  await shop.query(`update apparel_messaging_state set value = to_jsonb(now() - interval '3 days') where key = 'installed_at'`)
})
beforeEach(async () => {
  await shop.query(`update "order" set created_at = now() - interval '30 days'`)
  await shop.query("truncate apparel_outbox, apparel_log, apparel_repair")
})

const minutesAgo = (minutes: number) => new Date(Date.now() - minutes * 60_000)
const createdAt = (order: string, time: Date) => shop.query(`update "order" set created_at = $2 where id = $1`, [order, time])
const repairs = () => shop.query<{ kind: string; subject: string }>("select kind, subject from apparel_repair order by id")
const waiting = () =>
  shop.query<{ name: string; aggregate_id: string; is_ready: boolean }>(
    "select name, aggregate_id, is_ready from apparel_outbox order by id"
  )

/** An order whose event nobody wrote, as when triggers were disabled by a restore. */
async function anUncapturedOrder(minutes: number, checkout: Parameters<typeof aCheckout>[1] = {}): Promise<string> {
  const order = await aCheckout(shop, checkout)
  await createdAt(order, minutesAgo(minutes))
  await shop.query("delete from apparel_outbox where ordering_key = $1", [order])
  return order
}

describe("an order without its event", () => {
  it("gets it, as a candidate like any other, and the repair is counted once", async () => {
    const order = await anUncapturedOrder(10)
    expect(await writeMissingEvents(shop.database.sql)).toEqual([order])
    expect(await waiting()).toEqual([{ name: "order_created", aggregate_id: order, is_ready: false }])
    expect(await writeMissingEvents(shop.database.sql)).toEqual([])
    expect(await repairs()).toEqual([{ kind: "event_missing", subject: order }])
    const [{ minutes } = { minutes: 0 }] = await shop.query<{ minutes: number }>(
      "select extract(epoch from now() - occurred_at)::int / 60 as minutes from apparel_outbox"
    )
    expect(minutes).toBe(10) // when the order came, so that nobody takes it for news
  })

  it.each([
    ["is so young that its event may be on its way", () => anUncapturedOrder(2)],
    ["is older than the spine", () => anUncapturedOrder(4 * 24 * 60)],
    ["was canceled before anybody heard of it", () => anUncapturedOrder(10, { isCanceled: true })],
    ["is a draft", () => anUncapturedOrder(10, { isDraft: true })],
  ])("is left alone when it %s", async (_, anOrder) => {
    await anOrder()
    expect(await writeMissingEvents(shop.database.sql)).toEqual([])
  })

  it("is left alone when its event was published", async () => {
    const order = await anUncapturedOrder(10)
    await aLoggedMessage(shop, { aggregate_id: order, ordering_key: order })
    expect(await writeMissingEvents(shop.database.sql)).toEqual([])
  })
})

describe("an event without its order", () => {
  const anEvent = (order: string, minutes: number, name = "order_created") =>
    aLoggedMessage(shop, { name, aggregate_id: order, ordering_key: order, published_at: minutesAgo(minutes) })

  it("is followed by a cancellation once, and counted", async () => {
    await anEvent("order_vanished", 10)
    expect(await cancelVanishedOrders(shop.database.sql)).toEqual(["order_vanished"])
    expect(await waiting()).toEqual([{ name: "order_canceled", aggregate_id: "order_vanished", is_ready: true }])
    expect(await cancelVanishedOrders(shop.database.sql)).toEqual([])
    expect(await repairs()).toEqual([{ kind: "order_missing", subject: "order_vanished" }])
  })

  it("is left alone while it is young, when its order is there, and when its cancellation went out", async () => {
    await anEvent("order_young", 2)
    await anEvent(await aCheckout(shop), 10)
    await anEvent("order_told", 10)
    await anEvent("order_told", 9, "order_canceled")
    await shop.query("truncate apparel_outbox")
    expect(await cancelVanishedOrders(shop.database.sql)).toEqual([])
  })
})
