import Ajv from "ajv"
import addFormats from "ajv-formats"
import { PERSONAL_DATA } from "../../../src/modules/messaging/contract/define-message"
import { jsonSchemaOf } from "../../../src/modules/messaging/contract/json-schema"
import { outgoingMessage } from "../../../src/modules/messaging/contract/registry"
import { Queues } from "../../../src/modules/messaging/queues"
import { Replays } from "../../../src/modules/messaging/replays/replays"
import { atEnd } from "../../support/at-end"
import { eventually } from "../../support/eventually"
import { aSnapshotShop, EVERYTHING, type SnapshotShop } from "../../support/messaging/a-snapshot"
import { aBrokerPrefix } from "../../support/messaging/broker"
import { killAtRandom, startProcess } from "../../support/messaging/chaos/chaos-process"
import type { SnapshotSettings } from "../../support/messaging/chaos/snapshot-process"
import { anIntegrator, type Heard, type Integrator } from "../../support/messaging/integrator"
import { aRabbitmqTransport } from "../../support/messaging/rabbitmq-transport"
import { describeWith } from "../../support/requirements"
import { testEnvironment } from "../../support/test-environment"

/** What the tables say of each subject, as the messages should. */
const TRUTH = `
  select 'order/' || o.id as subject, jsonb_build_object('email', o.email, 'status', o.status::text, 'items',
    (select count(*) from order_item i where i.order_id = o.id and i.version = o.version and i.deleted_at is null)) as truth
  from "order" o where o.deleted_at is null and not o.is_draft_order
  union all select 'product/' || p.id, jsonb_build_object('title', p.title, 'variants',
    (select count(*) from product_variant v where v.product_id = p.id and v.deleted_at is null))
  from product p where p.deleted_at is null
  union all select 'customer/' || c.id, jsonb_build_object('email', c.email) from customer c where c.deleted_at is null
  union all select 'inventory_level/' || l.inventory_item_id || ':' || l.location_id,
    jsonb_build_object('stocked', l.stocked_quantity, 'reserved', l.reserved_quantity)
  from inventory_level l where l.deleted_at is null
  union all select 'size_chart/' || c.id, jsonb_build_object('handle', c.handle, 'chart_version', v.version)
  from apparel_size_chart c join apparel_size_chart_version v on v.chart_id = c.id and v.status = 'published'`

/** Messages of one page, where workers are killed. */
const PAGE = 20

/** The same as a message says it. */
function saidBy({ type, body }: Heard): Record<string, unknown> {
  const countOf = (list: unknown) => (list as unknown[]).length
  if (type === "order_updated") return { email: body.email, status: body.status, items: countOf(body.items) }
  if (type === "product_updated") return { title: body.title, variants: countOf(body.variants) }
  if (type === "customer_updated") return { email: body.email }
  if (type === "inventory_update") return { stocked: body.stocked, reserved: body.reserved }
  return { handle: body.handle, chart_version: body.chart_version }
}

const subjectOf = ({ headers }: Heard) => String(headers["cloudEvents:subject"])

describeWith(["brokerUrl"], "a snapshot into a queue at RabbitMQ", () => {
  const brokerUrl = () => testEnvironment().brokerUrl ?? ""
  let shop: SnapshotShop
  let prefix: string
  let integrator: Integrator
  let transport: ReturnType<typeof aRabbitmqTransport>
  let truth: Map<string, Record<string, unknown>>
  beforeAll(async () => {
    shop = await aSnapshotShop()
    prefix = aBrokerPrefix(brokerUrl(), [])
    transport = aRabbitmqTransport(brokerUrl(), { prefix })
    transport.start([])
    await transport.whenReady(AbortSignal.timeout(30_000))
    integrator = await anIntegrator(brokerUrl(), prefix)
    const rows = await shop.query<{ subject: string; truth: Record<string, unknown> }>(TRUTH)
    truth = new Map(rows.map((row) => [row.subject, row.truth]))
  })
  beforeEach(() => shop.clear())

  const settings = (): SnapshotSettings => ({ databaseUrl: shop.url, brokerUrl: brokerUrl(), prefix, limit: PAGE })
  const receivesAll = (heard: Heard[]) =>
    eventually(() => (new Set(heard.map(subjectOf)).size >= truth.size ? true : undefined), 60_000)

  it("tells it of everything once, as the tables have it, and tells no other queue", async () => {
    const warehouse = await integrator.listen(`${prefix}.out.warehouse`, [])
    const everybody = await integrator.listen(`${prefix}.out.ledger`, ["#"])
    expect(await shop.request(`${prefix}.out.warehouse`)).toMatchObject({ total: truth.size })
    expect(await shop.finish(transport)).toMatchObject({ status: "done", sent: truth.size, left_out: 0 })
    await receivesAll(warehouse)

    expect(Object.fromEntries(warehouse.map((heard) => [subjectOf(heard), saidBy(heard)]))).toEqual(Object.fromEntries(truth))
    expect(warehouse).toHaveLength(truth.size)
    expect(new Set(warehouse.map(({ id }) => id)).size).toBe(truth.size)
    expect(everybody).toEqual([])
  })

  it("sends messages of the contract, marked, each a state", async () => {
    const warehouse = await integrator.listen(`${prefix}.out.contract`, [])
    await shop.request(`${prefix}.out.contract`)
    await shop.finish(transport)
    await receivesAll(warehouse)
    const ajv = new Ajv({ strictRequired: false }).addVocabulary([PERSONAL_DATA])
    addFormats(ajv)
    expect(new Set(warehouse.map(({ type }) => type)).size).toBe(EVERYTHING.length)
    for (const { id, type, headers, body } of warehouse) {
      const message = outgoingMessage({ name: type })
      expect(message).toBeDefined()
      if (!message) continue
      const validate = ajv.compile(jsonSchemaOf(message))
      validate(body)
      expect(validate.errors).toBeNull()
      expect(headers).toMatchObject({
        "cloudEvents:specversion": "1.0",
        "cloudEvents:id": id,
        "cloudEvents:source": "/shop",
        "cloudEvents:type": `${type}.v1`,
        "cloudEvents:carries": "state",
        "x-apparel-snapshot": true,
      })
      expect(headers).not.toHaveProperty("x-apparel-replay")
    }
  })

  it("sends a page once more under its ids, when the worker is killed before it could note that it was sent", async () => {
    const queue = `${prefix}.out.repeated`
    const warehouse = await integrator.listen(queue, [])
    await shop.query(`create function hold() returns trigger language plpgsql as
      'begin perform pg_advisory_xact_lock(11); return null; end'`)
    await shop.query("create trigger hold before delete on apparel_snapshot_message for each statement execute function hold()")
    const test = await shop.database.connect()
    atEnd(() => test.end())
    await test.sql("select pg_advisory_lock(11)")
    await shop.request(queue)
    const worker = startProcess("snapshot-process", settings())
    await eventually(() => (warehouse.length >= PAGE ? true : undefined), 60_000)
    worker.signal("SIGKILL")
    await worker.ended
    expect(await shop.newest()).toMatchObject({ status: "running", sent: 0 })
    await test.sql("select pg_advisory_unlock(11)")
    await shop.query("drop trigger hold on apparel_snapshot_message")

    await shop.finish(transport)
    await receivesAll(warehouse)
    expect(warehouse.length).toBeGreaterThan(truth.size)
    expect(new Set(warehouse.map(({ id }) => id)).size).toBe(truth.size)
  })

  it("loses nothing when the workers are killed in the middle", async () => {
    const queue = `${prefix}.out.killed`
    const warehouse = await integrator.listen(queue, [])
    await shop.request(queue)
    const start = () => startProcess("snapshot-process", settings())
    expect(await killAtRandom({ start, kills: 4, longestLifeMs: 300 })).toBe(4)
    const { sent } = (await shop.newest()) ?? { sent: 0 }
    expect(sent).toBeGreaterThan(0)
    expect(sent).toBeLessThan(truth.size)

    await shop.finish(transport)
    await receivesAll(warehouse)
    const ids = new Map(warehouse.map((heard) => [heard.id, subjectOf(heard)]))
    expect([...ids.values()].sort()).toEqual([...truth.keys()].sort())
  })

  it("is refused at once for a queue that does not exist, and for the shop's own", async () => {
    const options = { ...shop.options, brokerUrl: brokerUrl(), prefix }
    const replays = new Replays({ database: shop.database, options, queues: new Queues(options) })
    const ask = (queue: string) => replays.requestSnapshot({ queue, of: ["orders"], by: "user_1" })
    await expect(ask(`${prefix}.out.typo`)).rejects.toMatchObject({ code: "UNKNOWN_QUEUE" })
    await integrator.listen(`${prefix}.order-emails`, [])
    await expect(ask(`${prefix}.order-emails`)).rejects.toMatchObject({
      code: "QUEUE_OF_THE_SHOP",
      message: expect.stringContaining("'queue'") as string,
    })
    await integrator.listen(`${prefix}.out.known`, [])
    await expect(ask(`${prefix}.out.known`)).resolves.toMatchObject({ status: "waiting" })
    expect(await replays.list()).toHaveLength(1)
  })

  it("is refused without a broker: all queues are the shop's own then", async () => {
    const replays = new Replays({ database: shop.database, options: { ...shop.options, brokerUrl: undefined } })
    const ask = (queue: string) => replays.requestSnapshot({ queue, of: ["orders"], by: "user_1" })
    await expect(ask("apparel.out.warehouse")).rejects.toMatchObject({ code: "UNKNOWN_QUEUE" })
    await expect(ask("apparel.inbound-unrouted")).rejects.toMatchObject({ code: "QUEUE_OF_THE_SHOP" })
  })
})
