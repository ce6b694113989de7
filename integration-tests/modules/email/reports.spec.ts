import type { EmailModuleService } from "../../../src/modules/email"
import { DeadLetters } from "../../../src/modules/messaging/dead-letters/dead-letters"
import { messagingOptions } from "../../../src/modules/messaging/options"
import { readOpenDeadLetters } from "../../../src/workflows/email/report-dead-letters"
import { anEmail } from "../../support/email/email-rows"
import { anEmailService } from "../../support/email/email-service"
import { anIncomingDeadLetter } from "../../support/messaging/message-rows"
import { aMessagingDatabase, type MessagingDatabase } from "../../support/messaging/messaging-database"
import { aPlacedOrder } from "../../support/placed-order"

const STAFF = ["ops@shop.example", "owner@shop.example"]

let shop: MessagingDatabase
let emails: EmailModuleService
beforeAll(async () => {
  shop = await aMessagingDatabase()
  emails = anEmailService(shop)
  for (const template of ["staff-daily-report", "staff-low-stock", "staff-dead-letters"]) await emails.staff.set(template, STAFF)
})
beforeEach(() => shop.query("truncate apparel_email cascade"))

const written = () =>
  shop.query<{ id: string; recipient: string; data: Record<string, unknown> }>(
    "select id, recipient, data from apparel_email where template like 'staff-%' order by recipient, id"
  )

/** Sends everything that waits, and says how it ended. */
async function sendAll(): Promise<(string | undefined)[]> {
  for (const { id } of await written()) await emails.send(id)
  const rows = await shop.query<{ status: string }>("select status from apparel_email where template like 'staff-%'")
  return [...new Set(rows.map(({ status }) => status))]
}

describe("the daily report", () => {
  const now = new Date("2031-03-04T06:00:00Z")
  const at = (time: string) => new Date(`2031-03-${time}Z`)

  it("tells each of staff once what happened the day before, from midnight to midnight in UTC", async () => {
    await aPlacedOrder(shop, { id: "order_first", createdAt: at("03T00:00:00"), total: 20.5, style: "Hoodie", pieces: 2 })
    await aPlacedOrder(shop, { id: "order_last", createdAt: at("03T23:59:59"), total: 9.5, style: "Tee", pieces: 5 })
    await aPlacedOrder(shop, { id: "order_dollars", createdAt: at("03T12:00:00"), total: 7, currency: "usd", style: "Hoodie" })
    await aPlacedOrder(shop, { id: "order_canceled", createdAt: at("03T12:00:00"), isCanceled: true })
    await aPlacedOrder(shop, { id: "order_draft", createdAt: at("03T12:00:00"), isDraft: true })
    await aPlacedOrder(shop, { id: "order_before", createdAt: at("02T23:59:59") })
    await aPlacedOrder(shop, { id: "order_after", createdAt: at("04T00:00:00") })
    const aReturn = `insert into "return" (id, order_id, order_version, display_id, created_at, canceled_at)
      values ($1, 'order_first', 1, $2, $3, $4)`
    await shop.query(aReturn, ["return_1", 9_001, at("03T10:00:00"), null])
    await shop.query(aReturn, ["return_2", 9_002, at("03T10:00:00"), at("03T11:00:00")])
    await anEmail(shop, { status: "failed", updated_at: at("03T10:00:00") })
    await anEmail(shop, { status: "bounced", updated_at: at("03T10:00:00") })
    await anEmail(shop, { status: "failed", updated_at: at("04T10:00:00") })

    expect([await emails.reports.queueDaily(now), await emails.reports.queueDaily(now)]).toEqual([2, 0])
    const queued = await written()
    expect(queued.map(({ recipient }) => recipient)).toEqual(STAFF)
    expect(queued[0]?.data).toEqual({
      day: "2031-03-03T00:00:00.000Z",
      orders: 3,
      revenue: [
        { currency_code: "eur", amount: 30 },
        { currency_code: "usd", amount: 7 },
      ],
      returns: 1,
      failed_emails: 2,
      top_styles: [
        { style: "Tee", pieces: 5 },
        { style: "Hoodie", pieces: 3 },
      ],
    })
    expect(await sendAll()).toEqual(["sent"])
  })

  it("adds up what the engine says that orders come to", async () => {
    const [order] = await shop.query<{ id: string; total: number }>(
      `select o.id, (s.totals->'raw_current_order_total'->>'value')::float as total from "order" o
       join order_summary s on s.order_id = o.id and s.version = o.version
       where o.id like 'order_0%' and o.canceled_at is null order by o.id limit 1`
    )
    await shop.query(`update "order" set created_at = '2031-05-05T12:00:00Z' where id = $1`, [order?.id])
    await emails.reports.queueDaily(new Date("2031-05-06T06:00:00Z"))
    const [email] = await written()
    expect(order?.total).toBeGreaterThan(0)
    expect(email?.data).toMatchObject({ orders: 1, revenue: [{ amount: order?.total }] })
  })

  it("is written on a day without orders too, and to nobody when nobody is named", async () => {
    await emails.reports.queueDaily(new Date("2032-01-01T06:00:00Z"))
    expect(await sendAll()).toEqual(["sent"])
    await emails.staff.set("staff-daily-report", [])
    expect(await emails.reports.queueDaily(new Date("2032-01-02T06:00:00Z"))).toBe(0)
  })
})

describe("the list of low stock", () => {
  const now = new Date("2031-03-04T06:30:00Z")
  const level = (sku: string, stocked: number, reserved = 0) =>
    shop.query(
      `update inventory_level set stocked_quantity = $2, reserved_quantity = $3 where id = (
         select l.id from inventory_level l join inventory_item i on i.id = l.inventory_item_id
         where i.sku = $1 and l.deleted_at is null order by l.id limit 1)`,
      [sku, stocked, reserved]
    )

  it("[email.lowStockAtMost] names the sizes of which a few are left, over all locations, once a day", async () => {
    const sizes = await shop.query<{ sku: string }>(
      `select v.sku from product_variant v join product p on p.id = v.product_id and p.status = 'published'
       join inventory_item i on i.sku = v.sku
       where v.manage_inventory and v.deleted_at is null order by v.sku limit 5`
    )
    const [three = "", one = "", none = "", four = "", spread = ""] = sizes.map(({ sku }) => sku)
    await shop.query("update inventory_level set stocked_quantity = 0, reserved_quantity = 0")
    await level(three, 3)
    await level(one, 5, 4)
    await level(none, 2, 2)
    await level(four, 4)
    await level(spread, 1)
    await shop.query(
      `insert into inventory_level (id, inventory_item_id, location_id, stocked_quantity, raw_stocked_quantity, reserved_quantity,
         raw_reserved_quantity, incoming_quantity, raw_incoming_quantity)
       select 'iloc_spread', id, 'elsewhere', 7, '{}', 6, '{}', 0, '{}' from inventory_item where sku = $1`,
      [spread]
    )
    expect([await emails.reports.queueLowStock(now), await emails.reports.queueLowStock(now)]).toEqual([2, 0])
    const [email] = await written()
    const expected = [one, spread, three].map((sku) => expect.objectContaining({ sku, location: null }) as object)
    expect(email?.data.sizes).toEqual(expected)
    expect(email?.data.sizes).toMatchObject([
      { available: 1, size: expect.any(String) as string },
      { available: 2 },
      { available: 3 },
    ])
    expect(await sendAll()).toEqual(["sent"])

    const generous = anEmailService(shop, { lowStockAtMost: 4 })
    await shop.query("truncate apparel_email cascade")
    await generous.reports.queueLowStock(now)
    expect((await written())[0]?.data.sizes).toHaveLength(4)
  })

  it("is not written when no size runs out", async () => {
    await shop.query("update inventory_level set stocked_quantity = 100, reserved_quantity = 0")
    expect(await emails.reports.queueLowStock(now)).toBe(0)
  })

  it("names at most 200 sizes", async () => {
    await shop.query("update inventory_level set stocked_quantity = 1, reserved_quantity = 0")
    await anEmailService(shop, { lowStockAtMost: 10 }).reports.queueLowStock(now)
    expect((await written())[0]?.data.sizes).toHaveLength(200)
  })
})

describe("the email about dead letters", () => {
  let deadLetters: DeadLetters
  beforeEach(async () => {
    deadLetters = new DeadLetters({ database: shop.database, options: messagingOptions.parse(undefined) })
    await shop.query("truncate apparel_dead_letter")
  })

  const tell = async () => emails.reports.queueDeadLetters(await readOpenDeadLetters(deadLetters))

  it("counts what is open by reason, and comes again only when something new is", async () => {
    expect(await tell()).toBe(0)
    const first = await anIncomingDeadLetter(shop)
    await anIncomingDeadLetter(shop, { name: "shipment_tracking" })
    const newest = await anIncomingDeadLetter(shop, { reason_code: "NO_ORDER" })
    await anIncomingDeadLetter(shop, { status: "discarded" })
    expect(await tell()).toBe(2)
    expect((await written())[0]?.data).toEqual({
      reasons: [
        { reason: "UNKNOWN_SKU", count: 2 },
        { reason: "NO_ORDER", count: 1 },
      ],
    })
    expect(await sendAll()).toEqual(["sent"])
    expect(await tell()).toBe(0)
    // The one before was among those that they were told of.
    await deadLetters.discard([newest], { by: "user_1", reason: "A test" })
    expect(await tell()).toBe(0)
    await anIncomingDeadLetter(shop)
    expect(await tell()).toBe(2)
    expect((await written()).at(-1)?.data).toEqual({ reasons: [{ reason: "UNKNOWN_SKU", count: 3 }] })
    expect(Number(first)).toBeLessThan(Number(newest))
  })

  it("waits while the one before it has not left", async () => {
    await anIncomingDeadLetter(shop)
    await tell()
    await anIncomingDeadLetter(shop)
    expect(await tell()).toBe(0)
    await sendAll()
    expect(await tell()).toBe(2)
  })
})
