import { Client } from "pg"
import { atEnd } from "../../support/at-end"
import { eventually } from "../../support/eventually"
import { aSnapshotShop, EVERYTHING, type SnapshotShop } from "../../support/messaging/a-snapshot"
import { anOutboxRow } from "../../support/messaging/message-rows"
import { RecordingTransport } from "../../support/messaging/recording-transport"

const QUEUE = "apparel.out.warehouse"

/** What these tests need to know of a shop: two orders. */
type Order = { id: string; email: string; created_at: Date }

describe("a snapshot", () => {
  let shop: SnapshotShop
  let transport: RecordingTransport
  let orders: Order[]
  beforeAll(async () => {
    shop = await aSnapshotShop()
    orders = await shop.query<Order>(`select id, email, created_at from "order" where deleted_at is null order by id`)
  })
  beforeEach(async () => {
    transport = new RecordingTransport([QUEUE])
    await shop.clear()
  })

  const told = () => transport.sent.map(({ headers }) => headers["cloudEvents:subject"])
  const bodies = () => transport.sent.map(({ body }) => JSON.parse(body.toString()) as Record<string, unknown>)
  const waiting = () => shop.query("select position from apparel_snapshot_message")

  /** A transaction that stays open until the test ends it. */
  async function aTransaction(): Promise<Client> {
    const client = new Client({ connectionString: shop.url })
    await client.connect()
    atEnd(() => client.end())
    await client.query("begin")
    return client
  }

  /** Until the orders are listed and may be read, and nothing is sent of them yet. */
  async function isListed(): Promise<void> {
    transport.isCutOff = true
    await eventually(() =>
      shop.carryOut(transport).then(
        () => undefined,
        () => true
      )
    )
    transport.isCutOff = false
  }

  it("leaves out what was made before `since`, where age says something", async () => {
    const since = new Date(Math.max(...orders.map(({ created_at }) => created_at.getTime())))
    const expected = orders.filter(({ created_at }) => created_at >= since).length
    expect(expected).toBeLessThan(orders.length)
    expect(await shop.request(QUEUE, ["orders"], since)).toMatchObject({
      total: expected,
      filter: { since: since.toISOString() },
    })
    await shop.finish(transport)
    expect(told()).toHaveLength(expected)
    const [{ products } = { products: 0 }] = await shop.query<{ products: number }>(
      "select count(*)::int as products from product where deleted_at is null"
    )
    const tomorrow = new Date(Date.now() + 86_400_000)
    expect(await shop.request(QUEUE, ["orders", "products"], tomorrow)).toMatchObject({ total: products })
    await shop.replays.cancel((await shop.newest())?.id ?? "")
    await expect(shop.request(QUEUE, ["orders"], tomorrow)).rejects.toMatchObject({ code: "SNAPSHOT_EMPTY" })
  })

  it("shows how far it is, and goes on page by page", async () => {
    const { total } = await shop.request(QUEUE, ["orders"])
    expect(total).toBe(orders.length)
    expect(await shop.newest()).toMatchObject({ kind: "snapshot", status: "waiting", sent: 0, per_second: null })
    expect(await shop.carryOut(transport, 3)).toBeLessThanOrEqual(3)
    const page = await shop.newest()
    expect(page).toMatchObject({ status: "running", total, per_second: expect.any(Number) as number })
    expect(await shop.finish(transport, 3)).toMatchObject({ status: "done", sent: total, total, left_out: 0, failure: null })
    expect(await waiting()).toEqual([])
  })

  it("is carried out by one worker at a time, each message sent once", async () => {
    await shop.request(QUEUE, ["orders"])
    for (let page = 0; page < 4; page += 1) {
      await Promise.all([shop.carryOut(transport, 3), shop.carryOut(transport, 3), shop.carryOut(transport, 3)])
    }
    await shop.finish(transport)
    expect(told()).toHaveLength(orders.length)
    expect(new Set(told()).size).toBe(orders.length)
  })

  it("waits while the broker is away and goes on with the same ids", async () => {
    await shop.request(QUEUE, ["orders"])
    const ids = new Set<string>()
    transport.whileSending = async (messages) => {
      for (const { messageId } of messages) ids.add(messageId)
      transport.isCutOff = true
      await transport.send(QUEUE, messages) // the broker may have them; nobody knows
    }
    const failure = await eventually(() =>
      shop.carryOut(transport).then(
        () => undefined,
        (error: unknown) => error
      )
    )
    expect(failure).toMatchObject({ code: "TRANSPORT_UNAVAILABLE" })
    expect(await shop.newest()).toMatchObject({ status: "running", sent: 0 })
    transport.isCutOff = false
    transport.whileSending = async () => undefined
    await shop.finish(transport)
    const sent = new Set(transport.sent.map(({ messageId }) => messageId))
    expect(sent.size).toBe(orders.length)
    expect([...ids].filter((id) => !sent.has(id))).toEqual([])
    expect(ids.size).toBeGreaterThan(0)
  })

  it("stops when it is canceled, and nothing of it waits any more", async () => {
    const { id } = await shop.request(QUEUE, ["orders"])
    await shop.carryOut(transport, 3)
    await isListed()
    const sent = told().length
    expect((await waiting()).length).toBeGreaterThan(0)
    expect(await shop.replays.cancel(id)).toMatchObject({ status: "canceled" })
    expect(await waiting()).toEqual([])
    expect(await shop.carryOut(transport, 3)).toBe(0)
    expect(told()).toHaveLength(sent)
  })

  it("fails with the reason when the queue is gone by then", async () => {
    await shop.request("apparel.out.typo", ["orders"])
    expect(await shop.finish(transport)).toMatchObject({
      status: "failed",
      failure: "There is no queue apparel.out.typo",
      sent: 0,
    })
    expect(await waiting()).toEqual([])
  })

  it("is refused for a kind that nobody registered, and a second time into the same queue while one is under way", async () => {
    await expect(shop.request(QUEUE, ["orders", "unicorns"])).rejects.toMatchObject({
      code: "UNKNOWN_SNAPSHOT",
      message: expect.stringContaining("'of'") as string,
    })
    const { id } = await shop.request(QUEUE, ["orders"])
    await expect(shop.request(QUEUE, ["products"])).rejects.toMatchObject({ code: "SNAPSHOT_UNDER_WAY" })
    await shop.request("apparel.out.erp", ["orders"])
    await shop.replays.cancel(id)
    expect(await shop.request(QUEUE, ["products", "products"])).toMatchObject({ filter: { of: ["products"] } })
  })

  it("tells nothing of an order that a workflow may still undo, and does not hold up the others", async () => {
    const [{ id = "", email = "" } = {}] = orders
    await shop.query(`update "order" set email = 'undone@example.com' where id = $1`, [id])
    await shop.request(QUEUE, ["orders"])
    for (let page = 0; page < 20 && told().length < orders.length - 1; page += 1) await shop.carryOut(transport)
    expect(told()).toHaveLength(orders.length - 1)
    expect(told()).not.toContain(`order/${id}`)
    expect(await shop.newest()).toMatchObject({ status: "running", sent: orders.length - 1 })
    // The workflow takes it back, and with it goes what was written about it.
    await shop.query(`update "order" set email = $2 where id = $1`, [id, email])
    await shop.query("delete from apparel_outbox where ordering_key = $1", [id])
    expect(await shop.finish(transport)).toMatchObject({ status: "done", sent: orders.length })
    expect(bodies().at(-1)).toMatchObject({ order_id: id, email })
  })

  it("reads everything of one moment, so that a change comes with what the outbox says of it", async () => {
    const [{ id = "", email = "" } = {}] = orders
    await shop.request(QUEUE, ["orders"])
    await isListed()
    const other = await aTransaction()
    await other.query("lock table promotion in access exclusive mode") // which the composer reads with the orders
    const sending = shop.carryOut(transport)
    await eventually(
      async () => (await shop.query("select 1 from pg_locks where not granted and relation = 'promotion'::regclass"))[0]
    )
    await shop.query(`update "order" set email = 'undone@example.com' where id = $1`, [id])
    await other.query("commit")
    await sending
    expect(bodies().find(({ order_id }) => order_id === id)).toMatchObject({ email })
    await shop.query(`update "order" set email = $2 where id = $1`, [id, email])
  })

  it("leaves out what has not settled for two hours, and says so", async () => {
    const [{ id = "" } = {}] = orders
    const candidate = { name: "order_created", aggregate_id: id, ordering_key: id, is_ready: false }
    const [{ partition } = { partition: 0 }] = await shop.query<{ partition: number }>(
      "select apparel_partition_of($1) as partition",
      [id]
    )
    await anOutboxRow(shop, { ...candidate, partition, occurred_at: new Date(Date.now() - 3 * 3_600_000) })
    await shop.request(QUEUE, ["orders"])
    expect(await shop.finish(transport)).toMatchObject({
      status: "done",
      sent: orders.length - 1,
      left_out: 1,
      failure: expect.stringContaining("two hours") as string,
    })
  })

  it("leaves out a body that is too large, and says so", async () => {
    await shop.request(QUEUE, ["orders"])
    const { maxBodyBytes } = shop.options
    shop.options.maxBodyBytes = 10
    try {
      expect(await shop.finish(transport)).toMatchObject({
        status: "done",
        sent: 0,
        left_out: orders.length,
        failure: "A body of order_updated has more than 10 bytes",
      })
    } finally {
      shop.options.maxBodyBytes = maxBodyBytes
    }
  })

  it("waits for the relay that has the partition of an order, and keeps it until the queue has the message", async () => {
    const [{ id = "" } = {}] = orders
    await shop.request(QUEUE, ["orders"])
    await isListed()
    const relay = await aTransaction()
    await relay.query("select 1 from apparel_partition where partition = apparel_partition_of($1) for update", [id])
    for (let page = 0; page < 20 && (await shop.newest())?.sent === 0; page += 1) await shop.carryOut(transport)
    expect(told()).not.toContain(`order/${id}`)
    expect(told().length).toBeGreaterThan(0)
    await relay.query("commit")

    const free: number[] = []
    transport.whileSending = async () => {
      const rows = await shop.query<{ partition: number }>(
        "select partition from apparel_partition where partition = apparel_partition_of($1) for update skip locked",
        [id]
      )
      free.push(rows.length)
    }
    await shop.finish(transport)
    expect(told()).toContain(`order/${id}`)
    expect(free).toContain(0)
  })

  it("gives a stock level a version below every change that is not in it", async () => {
    const [level] = await shop.query<{ id: string; key: string }>(
      `select id, inventory_item_id || ':' || location_id as key from inventory_level where deleted_at is null order by id limit 1`
    )
    const change = await aTransaction()
    await change.query("update inventory_level set stocked_quantity = 4711 where id = $1", [level?.id])
    const [written] = (await change.query<{ id: string }>("select id from apparel_outbox where aggregate_id = $1", [level?.key]))
      .rows
    await shop.request(QUEUE, ["stock"])
    for (let page = 0; page < 5; page += 1) await shop.carryOut(transport)
    const early = bodies().filter(({ version }) => Number(version) > Number(written?.id))
    expect(early).toEqual([]) // with a higher version than the change, and without it
    await change.query("commit")
    await shop.query("delete from apparel_outbox") // as if a relay had published it
    await shop.finish(transport)
    const levels = bodies().filter(
      ({ inventory_item_id, location }) => `${String(inventory_item_id)}:${(location as { id: string }).id}` === level?.key
    )
    expect(levels).toMatchObject([{ stocked: 4711 }])
    expect(Number(levels[0]?.version)).toBeGreaterThan(Number(written?.id))
  })

  it("goes on with the others when a body cannot be made, and says which kind that was", async () => {
    await shop.query("alter table product rename column handle to handle_away")
    try {
      await shop.request(QUEUE, ["products", "customers"])
      const done = await shop.finish(transport)
      expect(done).toMatchObject({ status: "done", failure: expect.stringContaining("product_updated") as string })
      expect(done.left_out).toBeGreaterThan(0)
      expect(done.sent + done.left_out).toBe(done.total)
      expect(new Set(transport.sent.map(({ type }) => type))).toEqual(new Set(["customer_updated"]))
    } finally {
      await shop.query("alter table product rename column handle_away to handle")
    }
  })

  it("says nothing of a checkout that was abandoned, nor of a draft", async () => {
    const [abandoned, draft] = orders
    await shop.query(
      "insert into apparel_repair (kind, subject, detail) values ('order_abandoned', $1, 'Its checkout never settled')",
      [abandoned?.id]
    )
    await shop.query(`update "order" set is_draft_order = true where id = $1`, [draft?.id])
    await shop.clear()
    await shop.request(QUEUE, ["orders"])
    await shop.finish(transport)
    expect(told()).toHaveLength(orders.length - 2)
    expect(told()).not.toContain(`order/${abandoned?.id}`)
    expect(told()).not.toContain(`order/${draft?.id}`)
  })

  it("can be asked of everything that slices registered", async () => {
    expect(await shop.request(QUEUE)).toMatchObject({ filter: { of: EVERYTHING } })
  })
})
