import { randomUUID } from "node:crypto"
import { Client } from "pg"
import { Relay } from "../../../src/modules/messaging/relay/relay"
import { atEnd } from "../../support/at-end"
import { eventually } from "../../support/eventually"
import { aSnapshotShop, type SnapshotShop } from "../../support/messaging/a-snapshot"
import { aBrokerPrefix } from "../../support/messaging/broker"
import { anIntegrator, type Heard } from "../../support/messaging/integrator"
import { heldBy } from "../../support/messaging/obedient-consumer"
import { aRabbitmqTransport } from "../../support/messaging/rabbitmq-transport"
import { describeWith } from "../../support/requirements"
import { randomFrom, shuffled } from "../../support/seeded-random"
import { testEnvironment } from "../../support/test-environment"

/** Transactions that are open at once; each changes one row. */
const WRITERS = 6

/** Snapshots that are told one after the other while the writers write. */
const SNAPSHOTS = 15

/** Of products and of stock levels: few, so that what is told is often what changes. */
const SUBJECTS = 12
const PAGE = 12

type Row = { table: string; id: string }

describeWith(["brokerUrl"], "a consumer that obeys the rules, told by snapshots while everything changes", () => {
  let shop: SnapshotShop
  let queue: string
  let heard: Heard[]
  let transport: ReturnType<typeof aRabbitmqTransport>
  let rows: Row[]

  beforeAll(async () => {
    const url = testEnvironment().brokerUrl ?? ""
    shop = await aSnapshotShop()
    await shrink()
    const prefix = aBrokerPrefix(url, [])
    transport = aRabbitmqTransport(url, { prefix })
    transport.start([])
    await transport.whenReady(AbortSignal.timeout(30_000))
    queue = `${prefix}.out.warehouse`
    heard = await (await anIntegrator(url, prefix)).listen(queue, ["product.#", "inventory.#", "order.updated.#"])
    const relay = new Relay({
      database: shop.database,
      transport,
      // What the engine would undo is undone at once here, so nothing has to wait for it.
      options: { ...shop.options, pollIntervalMs: 20, settleAfterSeconds: 0 },
      events: { published: () => undefined, failed: () => undefined },
    })
    relay.start()
    atEnd(() => relay.stop())
    rows = await shop.query<Row>(
      `(select 'product' as table, id from product where deleted_at is null order by id limit 6)
       union all (select 'product_variant', id from product_variant where deleted_at is null order by id limit 6)
       union all (select 'inventory_level', id from inventory_level where deleted_at is null order by id limit 8)
       union all (select 'order', id from "order" where deleted_at is null order by id limit 6)`
    )
  })

  /** Leaves so many products and stock levels that the rest of the shop does not hide what happens to them. */
  async function shrink(): Promise<void> {
    for (const table of ["product", "inventory_level"])
      await shop.query(
        `update ${table} set deleted_at = now() where id not in (select id from ${table} where deleted_at is null order by id limit ${SUBJECTS})`
      )
    await shop.clear()
  }

  async function aWriter(): Promise<Client> {
    const client = new Client({ connectionString: shop.url })
    await client.connect()
    atEnd(() => client.end())
    return client
  }

  const change = (client: Client, { table, id }: Row, n: number) => {
    if (table === "inventory_level")
      return client.query(`update inventory_level set stocked_quantity = $2 where id = $1`, [id, n])
    if (table === "order") return client.query(`update "order" set email = $2 where id = $1`, [id, `change-${n}@example.com`])
    return client.query(`update ${table} set title = $2 where id = $1`, [id, `change ${n}`])
  }

  const allIsPublished = () =>
    eventually(async () => ((await shop.query("select 1 from apparel_outbox limit 1")).length === 0 ? true : undefined), 60_000)

  /** What the tables say of every row that was changed, by the message and its subject. */
  async function truth(): Promise<Map<string, unknown>> {
    const found = await shop.query<{ key: string; state: unknown }>(
      `select 'product_updated product/' || p.id as key, to_jsonb(p.title || ' ' || coalesce((select string_agg(v.title, ',' order by v.id)
           from product_variant v where v.product_id = p.id and v.deleted_at is null), '')) as state
         from product p where p.deleted_at is null
       union all select 'inventory_update inventory_level/' || inventory_item_id || ':' || location_id, to_jsonb(stocked_quantity)
         from inventory_level where deleted_at is null
       union all select 'order_updated order/' || id, to_jsonb(email) from "order" where deleted_at is null`
    )
    return new Map(found.map(({ key, state }) => [key, state]))
  }

  const stateOf = (body: Record<string, unknown>): unknown => {
    if ("stocked" in body) return body.stocked
    if ("email" in body) return body.email
    const variants = body.variants as { variant_id: string; title: string }[]
    const titles = [...variants].sort((a, b) => (a.variant_id < b.variant_id ? -1 : 1)).map(({ title }) => title)
    return `${String(body.title)} ${titles.join(",")}`
  }

  /** The same by the `version` of a stock level alone, which consumers may compare in place of the sequence. */
  function heldByVersion(): Map<string, unknown> {
    const newest = new Map<string, Record<string, unknown>>()
    for (const { type, headers, body } of heard) {
      const key = `${type} ${String(headers["cloudEvents:subject"])}`
      if (type === "inventory_update" && Number(body.version) > Number(newest.get(key)?.version ?? -1)) newest.set(key, body)
    }
    return new Map([...newest].map(([key, body]) => [key, body.stocked]))
  }

  /** Resolves when what the queue got before has been received. */
  async function mark(): Promise<void> {
    const messageId = randomUUID()
    await transport.send(queue, [
      { messageId, type: "mark", headers: {}, body: Buffer.from("{}"), timestamp: 0, routingKey: "mark" },
    ])
    await eventually(() => heard.find(({ id }) => id === messageId))
  }

  /** Sends page after page until the snapshot has ended. */
  async function carryOutAll(): Promise<void> {
    while (!(await shop.newest())?.finished_at) await shop.carryOut(transport, PAGE)
  }

  it("ends with what the tables say, after any interleaving", async () => {
    const random = randomFrom(20_261_130)
    const writers = await Promise.all(Array.from({ length: WRITERS }, aWriter))
    let changes = 0
    for (let told = 0; told < SNAPSHOTS; told++) {
      await shop.request(queue, ["orders", "products", "stock"])
      let hasEnded = false
      const carrying = carryOutAll().finally(() => (hasEnded = true))
      while (!hasEnded) {
        const chosen = shuffled(rows, random) // no two of one row: they would wait for each other
        for (const [index, writer] of writers.entries()) {
          const row = chosen[index]
          if (!row) continue
          await writer.query("begin")
          await change(writer, row, ++changes)
        }
        for (const writer of shuffled(writers, random)) await writer.query(random() < 0.15 ? "rollback" : "commit")
        if (random() < 0.3) await allIsPublished()
      }
      await carrying
      await allIsPublished()
      await mark()

      const [expected, held, byVersion] = [await truth(), heldBy(heard), heldByVersion()]
      const known = new Map([...held].map(([key, body]) => [key, stateOf(body)]))
      expect(Object.fromEntries(known)).toEqual(Object.fromEntries(expected))
      for (const [key, stocked] of byVersion) expect([key, stocked]).toEqual([key, expected.get(key)])
    }
    expect(changes).toBeGreaterThan(SNAPSHOTS * WRITERS)
  })
})
