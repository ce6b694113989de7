import { installCapture } from "../../../src/modules/messaging/capture/install"
import { archive } from "../../../src/modules/messaging/relay/claim"
import { settle } from "../../../src/modules/messaging/relay/settle"
import { endedFacts } from "../../../src/workflows/commerce-events"
import { raiseInterruptedFacts } from "../../../src/workflows/commerce-events/reconcile/interrupted-facts"
import { confirmFacts } from "../../../src/workflows/commerce-events/settle/confirm-facts"
import { aMessagingDatabase, type MessagingDatabase } from "../../support/messaging/messaging-database"

const LIMITS = { settleAfterSeconds: 60, abandonAfterSeconds: 900 }

let shop: MessagingDatabase
beforeAll(async () => {
  shop = await aMessagingDatabase()
  await installCapture(shop.database)
})
let made = 0
let order = ""
beforeEach(async () => {
  order = `order_u${++made}`
  await shop.query(`insert into "order" (id, currency_code, email) values ($1, 'eur', 'old@example.com')`, [order])
  await shop.query(
    `insert into fulfillment (id, location_id, provider_id) values ('ful_' || $1::text, 'sloc_1', 'manual_manual')`,
    [order]
  )
  await shop.query(`insert into return (id, order_id, order_version) values ('return_' || $1::text, $1, 1)`, [order])
  await shop.query(`insert into customer (id, email, has_account) values ('cus_' || $1::text, 'c' || $1::text, true)`, [order])
  await shop.query("truncate apparel_outbox, apparel_dead_letter, apparel_repair")
})

/** Runs the statements one after another, each in its own transaction; `$o` is the order's id. */
async function run(...statements: string[]): Promise<void> {
  for (const statement of statements) await shop.query(statement.replaceAll("$o", order))
}
/** What was made ready, once `seconds` have passed. */
async function told(seconds = 0): Promise<string[]> {
  await shop.query("update apparel_outbox set occurred_at = occurred_at - make_interval(secs => $1)", [seconds])
  await settle(shop.database.sql, LIMITS)
  return (await shop.query<{ name: string }>("select name from apparel_outbox where is_ready order by id")).map(
    ({ name }) => name
  )
}
const waiting = async () => (await shop.query("select 1 from apparel_outbox where not is_ready")).length
async function ended(event: string, data: Record<string, string>): Promise<void> {
  const facts = endedFacts(event, data)
  if (facts) await confirmFacts(shop.database.sql, facts)
}

const FULFILL = `insert into order_fulfillment (id, order_id, fulfillment_id) values ('l_$o', '$o', 'ful_$o')`
const REGISTER = `insert into order_change_action (id, order_id, reference, reference_id, action)
  values ('act_$o', '$o', 'fulfillment', 'ful_$o', 'FULFILL_ITEM')`
const change = (type: string, columns = "", values = "") =>
  `insert into order_change (id, order_id, version, change_type, status${columns}) values ('ch_$o', '$o', 1, ${type}, 'pending'${values})`
const CONFIRM = `update order_change set status = 'confirmed', confirmed_at = now() where id = 'ch_$o'`
const UNDO_CHANGE = `update order_change set status = 'pending', confirmed_at = null where id = 'ch_$o'`
const returned = (status: string) => `update return set status = '${status}' where id = 'return_$o'`
const RETURN_CHANGE = change("'return_request'", ", return_id", ", 'return_$o'")

type Case = [message: string, given: string[], done: string[], undone: string[], event: string, data: Record<string, string>]
const cases: Case[] = [
  [
    "fulfillment_created",
    [],
    [FULFILL, REGISTER],
    [
      `update order_fulfillment set deleted_at = now() where id = 'l_$o'`,
      `update fulfillment set canceled_at = now() where id = 'ful_$o'`,
    ],
    "order.fulfillment_created",
    { fulfillment_id: "ful_$o" },
  ],
  [
    "shipment_created",
    [FULFILL],
    [`update fulfillment set shipped_at = clock_timestamp() where id = 'ful_$o'`],
    [`update fulfillment set shipped_at = null where id = 'ful_$o'`],
    "shipment.created",
    { id: "ful_$o" },
  ],
  [
    "delivery_created",
    [FULFILL],
    [`update fulfillment set delivered_at = clock_timestamp() where id = 'ful_$o'`],
    [`update fulfillment set delivered_at = null where id = 'ful_$o'`],
    "delivery.created",
    { id: "ful_$o" },
  ],
  [
    "order_canceled",
    [],
    [`update "order" set status = 'canceled', canceled_at = clock_timestamp() where id = '$o'`],
    [`update "order" set status = 'pending', canceled_at = null where id = '$o'`],
    "order.canceled",
    { id: "$o" },
  ],
  [
    "order_completed",
    [],
    [`update "order" set status = 'completed' where id = '$o'`],
    [`update "order" set status = 'pending' where id = '$o'`],
    "order.completed",
    { id: "$o" },
  ],
  [
    "order_updated",
    [],
    [`update "order" set email = 'new@example.com' where id = '$o'`],
    [`update "order" set email = 'old@example.com' where id = '$o'`],
    "order.updated",
    { id: "$o" },
  ],
  ["order_updated", [change("'edit'")], [CONFIRM], [UNDO_CHANGE], "order-edit.confirmed", { order_id: "$o" }],
  [
    "return_requested",
    [RETURN_CHANGE, CONFIRM],
    [returned("requested")],
    [returned("open")],
    "order.return_requested",
    { return_id: "return_$o" },
  ],
  [
    "return_received",
    [returned("requested"), change("'return_receive'", ", return_id", ", 'return_$o'")],
    [CONFIRM, returned("received")],
    [returned("requested"), UNDO_CHANGE],
    "order.return_received",
    { return_id: "return_$o" },
  ],
  [
    "exchange_created",
    [change("'exchange'", ", exchange_id", ", 'oexc_$o'")],
    [CONFIRM],
    [UNDO_CHANGE],
    "order.exchange_created",
    { exchange_id: "oexc_$o" },
  ],
  [
    "claim_created",
    [change("'claim'", ", claim_id", ", 'claim_$o'")],
    [CONFIRM],
    [UNDO_CHANGE],
    "order.claim_created",
    { claim_id: "claim_$o" },
  ],
  [
    "customer_updated",
    [],
    [`update customer set first_name = 'Ada' where id = 'cus_$o'`],
    [`update customer set first_name = null where id = 'cus_$o'`],
    "customer.updated",
    { id: "cus_$o" },
  ],
  [
    "customer_deleted",
    [],
    [`update customer set deleted_at = now() where id = 'cus_$o'`],
    [`update customer set deleted_at = null where id = 'cus_$o'`],
    "customer.deleted",
    { id: "cus_$o" },
  ],
]

describe.each(cases)("%s", (message, given, done, undone, event, data) => {
  beforeEach(async () => {
    await run(...given)
    await shop.query("truncate apparel_outbox")
  })
  const named = () => Object.fromEntries(Object.entries(data).map(([key, value]) => [key, value.replaceAll("$o", order)]))

  it(`is told at once when Medusa says ${event}`, async () => {
    await run(...done)
    expect(await told()).toEqual([])
    await ended(event, named())
    expect(await told()).toEqual([message])
  })

  it("is told a little later when that is lost", async () => {
    await run(...done)
    expect(await told(50)).toEqual([])
    expect(await told(20)).toEqual([message])
  })

  it("is never told when it is undone, whatever passes, and once when it is done again", async () => {
    await run(...done, ...undone)
    expect(await told(1_000)).toEqual([])
    expect(await waiting()).toBe(0)
    await run(...done.filter((statement) => statement !== FULFILL && statement !== REGISTER))
    await ended(event, named())
    expect(await told()).toEqual(message === "fulfillment_created" ? [] : [message])
  })

  it("is told once when two requests do it at once, and the second overwrites what the first wrote", async () => {
    await run(...done, ...done.filter((statement) => statement.startsWith("update")))
    expect(await told(60)).toEqual([message])
    expect(await told(60)).toEqual([message])
  })

  it("is told once when it is done, undone and done before anybody looks", async () => {
    const again = message === "fulfillment_created" ? [] : [...undone, ...done]
    await run(...done, ...again)
    await ended(event, named())
    expect(await told()).toEqual([message])
  })
})

describe("a customer", () => {
  it("who goes with a failed registration was never there", async () => {
    await run(
      `insert into customer (id, email) values ('cus_gone_$o', 'gone@example.com')`,
      `delete from customer where id = 'cus_gone_$o'`
    )
    expect(await told(1_000)).toEqual([])
    expect(await waiting()).toBe(0)
  })
})

describe("a return that goes as Medusa undoes it", () => {
  it("leaves nothing to say when nobody heard of it, and is taken back otherwise", async () => {
    await run(returned("requested"), `delete from return where id = 'return_$o'`)
    expect(await told(1_000)).toEqual([])
    expect(await waiting()).toBe(0)
    await run(`insert into return (id, order_id, order_version) values ('return_$o', '$o', 1)`, returned("requested"))
    await shop.query("truncate apparel_outbox")
    await run(`delete from return where id = 'return_$o'`)
    expect(await told(61)).toEqual(["return_canceled"])
  })
})

describe("a return that arrives in parts", () => {
  it("is told of each part, also where its status stays as it is", async () => {
    await run(returned("requested"))
    await shop.query("truncate apparel_outbox")
    for (const part of ["one", "two"])
      await run(
        `insert into order_change (id, order_id, version, change_type, status, return_id, confirmed_at)
         values ('ch_${part}_$o', '$o', 1, 'return_receive', 'confirmed', 'return_$o', clock_timestamp())`,
        returned("partially_received")
      )
    await ended("order.return_received", { return_id: `return_${order}` })
    expect(await told()).toEqual(["return_received", "return_received"])
  })

  it("is put before staff when the process dies before the return says that something arrived", async () => {
    await run(returned("requested"), change("'return_receive'", ", return_id", ", 'return_$o'"), CONFIRM)
    await shop.query("delete from apparel_outbox where name <> 'return_received'")
    await told(1_000)
    expect(await raiseInterruptedFacts(shop.database.sql, LIMITS)).toMatchObject({ fact_interrupted: [`return_${order}`] })
  })
})

describe("an order that is completed", () => {
  it("was completed before when it comes back out of the archive", async () => {
    await run(...["completed", "archived"].map((status) => `update "order" set status = '${status}' where id = '$o'`))
    await ended("order.completed", { id: order })
    expect(await told()).toEqual(["order_completed"])
    await run(`update "order" set status = 'completed' where id = '$o'`)
    await ended("order.completed", { id: order })
    expect(await told()).toEqual(["order_completed"])
  })
})

describe("a change that is undone while something else is told", () => {
  const setEmail = (email: string) => `update "order" set email = '${email}@example.com' where id = '$o'`
  /** Makes the bodies of what is ready, as the relay does. */
  const bodiesAreMade = () =>
    shop.query(
      `update apparel_outbox set data = '{}', sequence = nextval(pg_get_serial_sequence('apparel_outbox', 'id')) where is_ready`
    )

  it("is told as it is now: the other message said what no longer is", async () => {
    await run(setEmail("mine"))
    await ended("order.updated", { id: order })
    expect(await told()).toEqual(["order_updated"])
    await run(setEmail("theirs"))
    await bodiesAreMade()
    await run(setEmail("mine"))
    expect(await told()).toEqual(["order_updated", "order_updated"])
    expect(await waiting()).toBe(0)
  })

  it("is told as it is now also when that is published already", async () => {
    await run(setEmail("mine"))
    await ended("order.updated", { id: order })
    await told()
    await run(setEmail("theirs"))
    await bodiesAreMade()
    await archive(shop.database.sql, await readyIds())
    await run(setEmail("mine"))
    expect(await told()).toEqual(["order_updated"])
  })

  it("leaves nothing to say when the other message was made before", async () => {
    await run(setEmail("mine"))
    await ended("order.updated", { id: order })
    await told()
    await bodiesAreMade()
    await archive(shop.database.sql, await readyIds())
    await run(setEmail("theirs"), setEmail("mine"))
    expect(await told(1_000)).toEqual([])
    expect(await waiting()).toBe(0)
  })

  it("is not taken for ended when another change of the same order has ended", async () => {
    await run(change("'edit'"), CONFIRM)
    await ended("order.updated", { id: order })
    expect(await told()).toEqual([])
    await run(UNDO_CHANGE)
    expect(await told(1_000)).toEqual([])
  })
})

const readyIds = async () =>
  (await shop.query<{ id: string }>("select id from apparel_outbox where is_ready")).map(({ id }) => id)

describe("a workflow whose process died in the middle", () => {
  it("is put before staff, who see what is half done, and is never told by itself", async () => {
    await run(FULFILL)
    expect(await told(800)).toEqual([])
    expect(await raiseInterruptedFacts(shop.database.sql, LIMITS)).toMatchObject({ fact_interrupted: [] })
    await told(200)
    expect(await raiseInterruptedFacts(shop.database.sql, LIMITS)).toMatchObject({ fact_interrupted: [`ful_${order}`] })
    expect(await shop.query("select name, ordering_key, reason_code from apparel_dead_letter")).toEqual([
      { name: "fulfillment_created", ordering_key: order, reason_code: "WORKFLOW_INTERRUPTED" },
    ])
    expect(await shop.query("select kind, subject from apparel_repair")).toEqual([
      { kind: "fact_interrupted", subject: `ful_${order}` },
    ])
    expect(await raiseInterruptedFacts(shop.database.sql, LIMITS)).toMatchObject({ fact_interrupted: [] })
  })

  it("is no question when only the relay was away", async () => {
    await run(FULFILL, REGISTER)
    await shop.query("update apparel_outbox set occurred_at = now() - interval '1 hour'")
    expect(await raiseInterruptedFacts(shop.database.sql, LIMITS)).toMatchObject({ fact_interrupted: [] })
    expect(await told()).toEqual(["fulfillment_created"])
  })
})
