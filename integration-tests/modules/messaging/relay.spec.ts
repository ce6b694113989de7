import type { Database } from "../../../src/shared/database"
import { messagingOptions } from "../../../src/modules/messaging/options"
import { Relay } from "../../../src/modules/messaging/relay/relay"
import { PostgresTransport } from "../../../src/modules/messaging/transports/postgres/transport"
import type { Delivery } from "../../../src/modules/messaging/transports/transport"
import { atEnd } from "../../support/at-end"
import { aMessagingDatabase } from "../../support/messaging/messaging-database"
import { eventually } from "../../support/eventually"
import { aLogger } from "../../support/logger"

/** What a waiting row needs; a body spares the composer. */
type Row = { name?: string; aggregate?: string; orderingKey?: string; data?: object | null; facts?: object; isReady?: boolean }

describe("relay", () => {
  let database: Database
  let received: Delivery[]
  let parkings = 0
  beforeAll(async () => {
    database = (await aMessagingDatabase()).database
    const options = messagingOptions.parse({ pollIntervalMs: 20, maxBodyBytes: 1_024 })
    const transport = new PostgresTransport({ database, prefix: "apparel", pollIntervalMs: 20, logger: aLogger() })
    transport.start([{ name: "test", bindings: [{ exchange: "events", pattern: "#" }], retryDelaysMs: [] }])
    await transport.subscribe("test", 50, (delivery) => {
      received.push(delivery)
      void delivery.ack()
    })
    const events = { published: () => undefined, failed: () => undefined, parked: () => void (parkings += 1) }
    const relay = new Relay({ database, transport, options, events })
    relay.start()
    atEnd(async () => {
      await relay.stop()
      await transport.stop()
    })
  })
  beforeEach(async () => {
    received = []
    parkings = 0
    await database.sql("truncate apparel_outbox, apparel_dead_letter, apparel_log")
  })

  async function write({
    name = "order_completed",
    aggregate = "order_1",
    orderingKey,
    data,
    facts,
    isReady = true,
  }: Row): Promise<string> {
    const [row] = await database.sql<{ id: string }>(
      `insert into apparel_outbox (name, aggregate_type, aggregate_id, ordering_key, partition, facts, data, is_ready)
       values ($1, 'order', $2, $3, apparel_partition_of($3), $4, $5, $6) returning id::text`,
      [
        name,
        aggregate,
        orderingKey ?? aggregate,
        JSON.stringify(facts ?? {}),
        data === null ? null : JSON.stringify(data ?? {}),
        isReady,
      ]
    )
    return row?.id ?? ""
  }

  const sequences = () => received.map(({ headers }) => headers["cloudEvents:sequence"])
  const arrived = (count: number) => eventually(() => (received.length >= count ? received : undefined))
  const waiting = async () =>
    (await database.sql<{ id: string }>("select id::text from apparel_outbox order by id")).map(({ id }) => id)

  it("publishes what waits, oldest first within a stream, and moves it to the log", async () => {
    const ids = []
    for (let n = 0; n < 30; n++) ids.push(await write({ data: { n } }))
    await arrived(30)
    expect(sequences()).toEqual(ids)
    expect(received.map(({ body }) => (JSON.parse(body.toString()) as { n: number }).n)).toEqual(ids.map((_, n) => n))
    expect(await waiting()).toEqual([])
    expect(await database.sql("select count(*)::int as logged from apparel_log")).toEqual([{ logged: 30 }])
  })

  it("holds back everything of an order that has not settled, and nothing of others", async () => {
    await database.sql(`insert into "order" (id, currency_code) values ('order_missing', 'eur') on conflict do nothing`)
    const candidate = await write({ name: "order_created", data: null, isReady: false, aggregate: "order_missing" })
    await database.sql(`delete from apparel_outbox where aggregate_id = 'order_missing' and id <> $1`, [candidate])
    const behind = await write({ aggregate: "pay_1", orderingKey: "order_missing" })
    const other = await write({ aggregate: "order_other" })
    await arrived(1)
    await write({ aggregate: "order_third" })
    await arrived(2)
    expect(sequences()).not.toContain(behind)
    expect(sequences()).toContain(other)
    expect(await waiting()).toEqual([candidate, behind])
  })

  it("drops everything about an order that was undone before it settled", async () => {
    await database.sql(`delete from "order" where id = 'order_undone'`)
    await write({ name: "order_created", data: null, isReady: false, aggregate: "order_undone" })
    await write({ aggregate: "pay_2", orderingKey: "order_undone" })
    await eventually(async () => ((await waiting()).length === 0 ? true : undefined))
    expect(received).toEqual([])
    expect(await database.sql("select 1 from apparel_log")).toEqual([])
  })

  it("parks a message that is too large with its stream, and sends both once it may go", async () => {
    const large = await write({ data: { text: "x".repeat(2_000) } })
    const behind = await write({})
    await write({ aggregate: "order_2" })
    await arrived(1)
    expect(sequences()).not.toContain(behind)
    const [letter] = await eventually(async () => {
      const rows = await database.sql<{ outbox_id: string; reason_code: string; status: string }>(
        "select outbox_id::text, reason_code, status from apparel_dead_letter"
      )
      return rows.length > 0 ? rows : undefined
    })
    expect(letter).toEqual({ outbox_id: large, reason_code: "BODY_TOO_LARGE", status: "open" })
    await write({ aggregate: "order_3" })
    await arrived(2)
    expect(parkings).toBe(1) // it is not tried again until somebody decides

    await database.sql("update apparel_outbox set data = '{}' where id = $1", [large])
    await database.sql("update apparel_dead_letter set status = 'retried'")
    await arrived(4)
    expect(sequences().slice(2)).toEqual([large, behind])
  })

  it("lets the other streams of an order go on: a payment that cannot be sent does not silence the cancellation", async () => {
    const orderingKey = "order_held"
    await write({ name: "payment_success", aggregate: "pay_held", orderingKey, data: { text: "x".repeat(2_000) } })
    const behind = await write({ name: "payment_refunded", aggregate: "pay_held", orderingKey })
    const canceled = await write({ name: "order_canceled", aggregate: orderingKey })
    const last = await write({ name: "order_completed", aggregate: orderingKey })
    await arrived(2)
    expect(sequences()).toEqual([canceled, last])
    expect(await waiting()).toContain(behind)
  })

  it("leaves a message that only a newer release knows to its processes, and parks it when none comes", async () => {
    const unknown = await write({ name: "never_heard_of", data: {} })
    const behind = await write({})
    await write({ aggregate: "order_2" })
    await arrived(1)
    await write({ aggregate: "order_3" })
    await arrived(2)
    expect(await waiting()).toEqual([unknown, behind])
    expect(await database.sql("select 1 from apparel_dead_letter")).toEqual([])

    await database.sql("update apparel_outbox set occurred_at = now() - interval '11 minutes' where id = $1", [unknown])
    await eventually(async () => {
      const rows = await database.sql("select 1 from apparel_dead_letter where reason_code = 'UNKNOWN_MESSAGE'")
      return rows.length === 1 ? true : undefined
    })
    expect(received).toHaveLength(2)
  })

  it("makes one message, the newest, of many changes of one level that nobody read yet", async () => {
    const [level] = await database.sql<{ item: string; location: string }>(
      "select inventory_item_id as item, location_id as location from inventory_level limit 1"
    )
    const key = `${level?.item}:${level?.location}`
    const facts = { inventory_item_id: level?.item, location_id: level?.location, reserved: 1, is_deleted: false }
    let newest = ""
    await database.transaction(async (sql) => {
      for (let stocked = 1; stocked <= 50; stocked++) {
        const [row] = await sql<{ id: string }>(
          `insert into apparel_outbox (name, aggregate_type, aggregate_id, ordering_key, partition, facts)
           values ('inventory_update', 'inventory_level', $1, $1, apparel_partition_of($1), $2) returning id::text`,
          [key, JSON.stringify({ ...facts, stocked })]
        )
        newest = row?.id ?? ""
      }
    })
    await eventually(async () => ((await waiting()).length === 0 && received.length > 0 ? true : undefined))
    expect(received).toHaveLength(1)
    expect(JSON.parse(received[0]?.body.toString() ?? "")).toMatchObject({
      stocked: 50,
      reserved: 1,
      available: 49,
      version: Number(newest),
    })
  })
})
