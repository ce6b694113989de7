import { messagingOptions } from "../../../src/modules/messaging/options"
import { Relay } from "../../../src/modules/messaging/relay/relay"
import { PostgresTransport } from "../../../src/modules/messaging/transports/postgres/transport"
import { atEnd } from "../../support/at-end"
import { eventually } from "../../support/eventually"
import { aLogger } from "../../support/logger"
import { aMessagingDatabase, type MessagingDatabase } from "../../support/messaging/messaging-database"

type Listed = { items?: { line_item_id: string }[]; variants?: unknown[]; left_out?: Record<string, number> }

const options = messagingOptions.parse({ pollIntervalMs: 20 })

describe("a message with a list that is too long for it", () => {
  let shop: MessagingDatabase
  const received: Buffer[] = []

  beforeAll(async () => {
    shop = await aMessagingDatabase()
    await shop.query("truncate apparel_outbox")
    const transport = new PostgresTransport({ database: shop.database, prefix: "apparel", pollIntervalMs: 20, logger: aLogger() })
    transport.start([{ name: "test", bindings: [{ exchange: "events", pattern: "#" }], retryDelaysMs: [] }])
    await transport.subscribe("test", 50, (delivery) => {
      received.push(delivery.body)
      void delivery.ack()
    })
    const events = { published: () => undefined, failed: () => undefined }
    const relay = new Relay({ database: shop.database, transport, options, events })
    relay.start()
    atEnd(async () => {
      await relay.stop()
      await transport.stop()
    })
  })
  beforeEach(() => void received.splice(0))

  async function publish(name: string, aggregateType: string, aggregateId: string, facts: object = {}): Promise<Listed> {
    await shop.query(
      `insert into apparel_outbox (name, aggregate_type, aggregate_id, ordering_key, partition, facts)
       values ($1, $2, $3, $3, apparel_partition_of($3), $4)`,
      [name, aggregateType, aggregateId, facts]
    )
    const body = await eventually(() => received[0])
    expect(body.length).toBeLessThanOrEqual(options.maxBodyBytes)
    expect(body.length).toBeGreaterThan(options.maxBodyBytes * 0.9)
    return JSON.parse(body.toString()) as Listed
  }

  it("tells of an order with 1,000 lines in a body that can be sent, and how many lines are missing in it", async () => {
    const orderId = await anOrderOf(1_000)
    const order = await publish("order_updated", "order", orderId, { changed: ["items"] })
    expect(order.items?.length).toBeGreaterThan(200)
    expect(order).toMatchObject({ left_out: { items: 1_000 - (order.items?.length ?? 0) } })
  })

  it("tells of a style with 1,000 sizes in a body that can be sent, and how many there are", async () => {
    await shop.query("insert into product (id, title, handle, status) values ('prod_large', 'Large', 'large', 'published')")
    await shop.query(
      `insert into product_variant (id, title, product_id, sku, variant_rank)
       select 'variant_large_' || n, repeat('A long name ', 20) || n, 'prod_large', 'LARGE-' || n, n from generate_series(1, 1000) n`
    )
    const style = await publish("product_updated", "product", "prod_large")
    expect(style.variants?.length).toBeGreaterThan(300)
    expect(style).toMatchObject({ variant_count: 1_000, left_out: { variants: 1_000 - (style.variants?.length ?? 0) } })
  })

  it("leaves out nothing of what fits", async () => {
    const [product] = await shop.query<{ id: string; sizes: number }>(
      `select product_id as id, count(*)::int as sizes from product_variant where deleted_at is null group by product_id order by 1 limit 1`
    )
    await shop.query(
      `insert into apparel_outbox (name, aggregate_type, aggregate_id, ordering_key, partition, facts)
       values ('product_updated', 'product', $1, $1, apparel_partition_of($1), '{}')`,
      [product?.id]
    )
    const style = JSON.parse((await eventually(() => received[0])).toString()) as Listed
    expect(style.variants).toHaveLength(product?.sizes ?? 0)
    expect(style).not.toHaveProperty("left_out")
  })

  /** A seeded order whose first line was bought `lines` times over. */
  async function anOrderOf(lines: number): Promise<string> {
    const [order] = await shop.query<{ id: string; item: string; line: string; version: number; has: number }>(
      `select o.id, min(i.id) as item, min(i.item_id) as line, o.version, count(*)::int as has
       from "order" o join order_item i on i.order_id = o.id and i.version = o.version and i.deleted_at is null
       where o.deleted_at is null group by o.id, o.version order by o.id limit 1`
    )
    const copy = (table: string, row: string, changes: string) =>
      shop.query(
        `insert into ${table} select (jsonb_populate_record(null::${table}, to_jsonb(t) || ${changes})).*
         from ${table} t cross join generate_series($2::int, $3::int) n where t.id = $1`,
        [row, 1 + (order?.has ?? 0), lines]
      )
    await copy("order_line_item", order?.line ?? "", `jsonb_build_object('id', 'ordli_large_' || n)`)
    await copy("order_item", order?.item ?? "", `jsonb_build_object('id', 'orditem_large_' || n, 'item_id', 'ordli_large_' || n)`)
    await shop.query("truncate apparel_outbox")
    return order?.id ?? ""
  }
})
