import { messagingOptions } from "../../../src/modules/messaging/options"
import { Relay } from "../../../src/modules/messaging/relay/relay"
import { PostgresTransport } from "../../../src/modules/messaging/transports/postgres/transport"
import { atEnd } from "../../support/at-end"
import { eventually } from "../../support/eventually"
import { aLogger } from "../../support/logger"
import { aMessagingDatabase, type MessagingDatabase } from "../../support/messaging/messaging-database"

type Listed = { items?: unknown[]; variants?: unknown[]; left_out?: Record<string, number> }

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

  const arrived = (name: string, id: string) =>
    eventually(() => {
      const body = received.find((candidate) => (JSON.parse(candidate.toString()) as Record<string, unknown>)[name] === id)
      return body && { bytes: body.length, ...(JSON.parse(body.toString()) as Listed) }
    })
  const tellOf = (name: string, id: string, facts: object) =>
    shop.query(
      `insert into apparel_outbox (name, aggregate_type, aggregate_id, ordering_key, partition, facts)
       values ($1, split_part($1, '_', 1), $2, $2, apparel_partition_of($2), $3)`,
      [name, id, facts]
    )
  const expectNearlyFull = ({ bytes }: { bytes: number }) => {
    expect(bytes).toBeLessThanOrEqual(options.maxBodyBytes)
    expect(bytes).toBeGreaterThan(options.maxBodyBytes * 0.95)
  }

  it("tells of an order with 1,000 lines in a body that can be sent, and how many lines are missing in it", async () => {
    const orderId = await anOrderOf(1_000)
    await tellOf("order_updated", orderId, { changed: ["items"] })
    const order = await arrived("order_id", orderId)
    expectNearlyFull(order)
    expect(order).toMatchObject({ left_out: { items: 1_000 - (order.items?.length ?? 0) } })
  })

  it("tells of a style with 1,000 sizes in a body that can be sent, and how many there are", async () => {
    await shop.query(
      `with style as (insert into product (id, title, handle, status) values ('prod_large', 'Large', 'large', 'published') returning id)
       insert into product_variant (id, title, product_id, sku, variant_rank)
       select 'variant_large_' || n, repeat('A long name ', 20) || n, style.id, 'LARGE-' || n, n from style, generate_series(1, 1000) n`
    )
    const style = await arrived("product_id", "prod_large")
    expectNearlyFull(style)
    expect(style).toMatchObject({ variant_count: 1_000, left_out: { variants: 1_000 - (style.variants?.length ?? 0) } })
  })

  it("leaves out nothing of what fits", async () => {
    const [product] = await shop.query<{ id: string; sizes: number }>(
      `select product_id as id, count(*)::int as sizes from product_variant
       where deleted_at is null group by product_id order by 2 desc, 1 offset 1 limit 1`
    )
    await tellOf("product_updated", product?.id ?? "", {})
    const style = await arrived("product_id", product?.id ?? "")
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
    return order?.id ?? ""
  }
})
