import { judge } from "../../support/commerce-events/hunt/oracle/judge"
import { aMessagingDatabase, type MessagingDatabase } from "../../support/messaging/messaging-database"

let shop: MessagingDatabase
let since: Date
let told = 0
beforeAll(async () => {
  shop = await aMessagingDatabase()
})
beforeEach(async () => {
  since = (await shop.query<{ now: Date }>("select now()"))[0]?.now ?? new Date()
  await shop.query(`truncate apparel_log, apparel_outbox, apparel_dead_letter, "order", "return", order_change, customer,
    product cascade`)
  await shop.query(`insert into "order" (id, currency_code, email) values ('order_1', 'eur', 'ada@example.com')`)
  await tell("order_created", "order_1", { email: "ada@example.com", items: [] })
})

/** As if it had been published. */
async function tell(name: string, id: string, data: object = {}, key = "order_1"): Promise<void> {
  await shop.query(
    `insert into apparel_log (id, sequence, event_id, name, version, aggregate_type, aggregate_id, ordering_key, data, occurred_at)
     values ($1, $1, gen_random_uuid(), $2, 1, 'any', $3, $4, $5, now())`,
    [++told, name, id, key, data]
  )
}
const verdict = () => judge(shop, since)
const NOTHING = { ghosts: [], lost: [], doubled: [], stale: [] }

describe("the oracle of the hunt", () => {
  it("finds nothing where the messages say what the rows say", async () => {
    expect(await verdict()).toEqual(NOTHING)
  })

  it("finds a ghost in what never happened", async () => {
    await tell("shipment_created", "ful_ghost")
    expect(await verdict()).toEqual({ ...NOTHING, ghosts: ["shipment_created ful_ghost"] })
  })

  it("finds what nobody heard of, unless staff were asked about it", async () => {
    await shop.query(`update "order" set canceled_at = now()`)
    expect(await verdict()).toEqual({ ...NOTHING, lost: ["order_canceled order_1"] })
    const [row] = await shop.query<{ id: string; event_id: string }>(
      `insert into apparel_outbox (name, aggregate_type, aggregate_id, ordering_key, partition, facts)
       values ('order_canceled', 'order', 'order_1', 'order_1', 0, '{}') returning id, event_id`
    )
    await shop.query(
      `insert into apparel_dead_letter (direction, message_id, name, ordering_key, outbox_id, body, reason_code, reason)
       values ('outgoing', $1, 'order_canceled', 'order_1', $2, '', 'WORKFLOW_INTERRUPTED', '')`,
      [row?.event_id, row?.id]
    )
    expect(await verdict()).toEqual(NOTHING)
  })

  it("finds what was told twice", async () => {
    await shop.query(`update "order" set canceled_at = now()`)
    for (let times = 0; times < 2; times++) await tell("order_canceled", "order_1")
    expect(await verdict()).toEqual({ ...NOTHING, doubled: ["order_canceled order_1"] })
  })

  it("counts the parts of a return that arrived", async () => {
    await shop.query(
      `insert into return (id, order_id, order_version, status, requested_at) values ('return_1', 'order_1', 1, 'partially_received', now())`
    )
    await tell("return_requested", "return_1")
    for (const part of [1, 2])
      await shop.query(
        `insert into order_change (id, order_id, return_id, version, change_type, status)
         values ($1, 'order_1', 'return_1', 1, 'return_receive', 'confirmed')`,
        [`ordch_${part}`]
      )
    await tell("return_received", "return_1")
    expect(await verdict()).toEqual({ ...NOTHING, lost: ["return_received return_1"] })
    await tell("return_received", "return_1")
    expect(await verdict()).toEqual(NOTHING)
    await tell("return_received", "return_1")
    expect(await verdict()).toEqual({ ...NOTHING, doubled: ["return_received return_1"] })
  })

  it.each([
    ["order_updated order_1", `update "order" set email = 'moved@example.com'`],
    ["customer_updated cus_1", `insert into customer (id, email, first_name) values ('cus_1', 'ada@example.com', 'Ada')`],
    ["product_updated prod_1", `insert into product (id, title, handle) values ('prod_1', 'Tee', 'tee')`],
  ])("finds a last word that is no longer so: %s", async (stale, change) => {
    await shop.query(change)
    await tell("customer_created", "cus_1", { email: "ada@example.com", has_account: false }, "cus_1")
    if (!stale.startsWith("customer")) await shop.query("delete from apparel_log where ordering_key = 'cus_1'")
    expect(await verdict()).toEqual({ ...NOTHING, stale: [stale] })
  })
})
