import { installCapture } from "../../../src/modules/messaging/capture/install"
import { claimAbandonedOrders } from "../../../src/workflows/commerce-events/reconcile/abandoned-orders"
import { settle } from "../../../src/modules/messaging/relay/settle"
import { confirmFacts } from "../../../src/workflows/commerce-events/settle/confirm-facts"
import { aCheckout } from "../../support/checkout-rows"
import { aMessagingDatabase, type MessagingDatabase } from "../../support/messaging/messaging-database"

const SETTLE_AFTER_SECONDS = 60

let shop: MessagingDatabase
beforeAll(async () => {
  shop = await aMessagingDatabase()
  await installCapture(shop.database)
})
beforeEach(() => shop.query("truncate apparel_outbox"))

const settled = () => settle(shop.database.sql, { settleAfterSeconds: SETTLE_AFTER_SECONDS })
const timePasses = (seconds: number) =>
  shop.query(`update apparel_outbox set occurred_at = occurred_at - make_interval(secs => ${seconds})`)
const isReady = async (order: string) => {
  const [row] = await shop.query<{ is_ready: boolean }>(
    `select is_ready from apparel_outbox where name = 'order_created' and aggregate_id = $1`,
    [order]
  )
  return row?.is_ready
}

describe("an order whose checkout ended", () => {
  it.each([
    ["was paid", { session: "authorized", payment: "authorized" }, true],
    ["has an authorized session", { session: "authorized" }, true],
    ["waits for the bank", { session: "pending_authorization" }, true],
    ["costs nothing", { amount: 0 }, true],
    [
      "was paid, and canceled by staff, who gave the money back",
      { session: "authorized", payment: "voided", isCanceled: true },
      true,
    ],
    ["was never paid", { session: "pending" }, false],
    ["was paid and undone", { session: "pending", payment: "voided" }, false],
    ["was made by staff", { isLinked: false }, true],
    ["was made by staff for a buyer who had just bought something", { isLinked: false, execution: "done" }, true],
    ["was left by a checkout that died before it was linked", { isLinked: false, execution: "not_started" }, false],
  ] as const)("that %s is published or not as its rows say", async (_, checkout, expected) => {
    const order = await aCheckout(shop, checkout)
    await settled()
    expect(await isReady(order)).toBe(false) // it may still be undone
    await timePasses(SETTLE_AFTER_SECONDS + 1)
    await settled()
    expect(await isReady(order)).toBe(expected)
  })

  it("is published at once when the engine reports it", async () => {
    const order = await aCheckout(shop, { session: "authorized", payment: "authorized" })
    await confirmFacts(shop.database.sql, { messages: ["order_created"], id: order })
    await settled()
    expect(await isReady(order)).toBe(true)
  })

  it("is not believed to be paid because the engine reports it", async () => {
    const order = await aCheckout(shop, { session: "pending" })
    await confirmFacts(shop.database.sql, { messages: ["order_created"], id: order })
    await settled()
    expect(await isReady(order)).toBe(false)
  })

  it("takes everything about it along when it was undone", async () => {
    const order = await aCheckout(shop, { session: "pending" })
    await shop.query(`delete from "order" where id = $1`, [order])
    await settled()
    expect(await shop.query("select 1 from apparel_outbox where ordering_key = $1", [order])).toEqual([])
  })
})

describe("an order that never settles", () => {
  it("is abandoned after its time, and not before; a settled one never", async () => {
    const [unpaid, paid] = [await aCheckout(shop, { session: "pending" }), await aCheckout(shop, { session: "authorized" })]
    const abandoned = async () => (await claimAbandonedOrders(shop.database.sql, 900)).map(({ orderId }) => orderId)
    await timePasses(800)
    expect(await abandoned()).toEqual([])
    await timePasses(200)
    expect(await abandoned()).toEqual([unpaid])
    await settled()
    expect([await isReady(unpaid), await isReady(paid)]).toEqual([false, true])
  })
})
