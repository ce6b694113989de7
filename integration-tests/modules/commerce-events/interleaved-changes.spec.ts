import { Client } from "pg"
import { messagingOptions } from "../../../src/modules/messaging/options"
import { installCapture } from "../../../src/modules/messaging/capture/install"
import { Relay } from "../../../src/modules/messaging/relay/relay"
import { PostgresTransport } from "../../../src/modules/messaging/transports/postgres/transport"
import { atEnd } from "../../support/at-end"
import { eventually } from "../../support/eventually"
import { aLogger } from "../../support/logger"
import { aMessagingDatabase, type MessagingDatabase } from "../../support/messaging/messaging-database"
import { randomFrom, shuffled } from "../../support/seeded-random"

type Variant = { variant_id: string; title: string }
type Product = { product_id: string; title: string; variants: Variant[] }

/** Transactions that are open at once; each changes one row of the product. */
const WRITERS = 6
const ROUNDS = 20

describe("a product of several rows, changed by transactions that overlap", () => {
  let shop: MessagingDatabase
  let productId: string
  let variantIds: string[]
  /** What a consumer that obeys the sequence holds, and how many messages it got. */
  let held: { sequence: bigint; product: Product } | undefined
  let received = 0

  beforeAll(async () => {
    shop = await aMessagingDatabase()
    await installCapture(shop.database)
    const [product] = await shop.query<{ id: string; variants: string[] }>(
      `select product_id as id, array_agg(id order by id) as variants from product_variant
       where deleted_at is null group by product_id order by count(*) desc, product_id limit 1`
    )
    productId = product?.id ?? ""
    variantIds = product?.variants ?? []
    const transport = new PostgresTransport({ database: shop.database, prefix: "apparel", pollIntervalMs: 20, logger: aLogger() })
    transport.start([{ name: "test", bindings: [{ exchange: "events", pattern: "product.#" }], retryDelaysMs: [] }])
    await transport.subscribe("test", 50, (delivery) => {
      const { headers, body } = delivery
      received += 1
      const sequence = BigInt(String(headers["cloudEvents:sequence"]))
      if (held === undefined || sequence > held.sequence) held = { sequence, product: JSON.parse(body.toString()) as Product }
      void delivery.ack()
    })
    const events = { published: () => undefined, failed: () => undefined }
    const relay = new Relay({
      database: shop.database,
      transport,
      options: messagingOptions.parse({ pollIntervalMs: 20 }),
      events,
    })
    relay.start()
    atEnd(async () => {
      await relay.stop()
      await transport.stop()
    })
  })
  beforeEach(async () => {
    await shop.query("truncate apparel_outbox, apparel_log, apparel_queue_message")
    held = undefined
    received = 0
  })

  async function aWriter(): Promise<Client> {
    const client = new Client({ connectionString: shop.url })
    await client.connect()
    atEnd(() => client.end())
    return client
  }

  const rename = (client: Client, table: "product" | "product_variant", id: string, title: string) =>
    client.query(`update ${table} set title = $2 where id = $1`, [id, title])
  const allIsPublished = () =>
    eventually(async () => ((await shop.query("select 1 from apparel_outbox limit 1")).length === 0 ? true : undefined))
  const allIsReceived = () =>
    eventually(async () => ((await shop.query("select 1 from apparel_queue_message limit 1")).length === 0 ? true : undefined))

  /** What the consumer knows once everything was published and received, and what is true. */
  async function knownAndTrue(): Promise<[known: string[], truth: string[]]> {
    await allIsPublished()
    await allIsReceived()
    const [product] = await shop.query<{ title: string }>("select title from product where id = $1", [productId])
    const variants = await shop.query<Variant>("select id as variant_id, title from product_variant where product_id = $1", [
      productId,
    ])
    const { title = "", variants: known = [] } = held?.product ?? {}
    return [
      [title, ...titlesOf(known)],
      [product?.title ?? "", ...titlesOf(variants)],
    ]
  }

  it("ends as it is with a consumer that obeys the sequence, when the first to write is the last to commit", async () => {
    const [early, late] = [await aWriter(), await aWriter()]
    await early.query("begin")
    await rename(early, "product_variant", variantIds[0] ?? "", "written first")
    await rename(late, "product_variant", variantIds[1] ?? "", "written second")
    await eventually(() => (received === 1 ? true : undefined))
    await early.query("commit")
    await eventually(() => (received === 2 ? true : undefined))
    const [known, truth] = await knownAndTrue()
    expect(known).toEqual(truth)
  })

  it("ends as it is after any interleaving", async () => {
    const random = randomFrom(20_261_130)
    const writers = await Promise.all(Array.from({ length: WRITERS }, aWriter))
    const rows = [
      { table: "product" as const, id: productId },
      ...variantIds.slice(0, WRITERS).map((id) => ({ table: "product_variant" as const, id })),
    ]
    for (let round = 0; round < ROUNDS; round++) {
      const chosen = shuffled(rows, random).slice(0, writers.length) // no two of one row: they would wait for each other
      for (const [index, writer] of writers.entries()) {
        const row = chosen[index]
        if (!row) continue
        await writer.query("begin")
        await rename(writer, row.table, row.id, `round ${round} writer ${index}`)
      }
      for (const writer of shuffled(writers, random)) {
        await writer.query(random() < 0.15 ? "rollback" : "commit")
        if (random() < 0.4) await allIsPublished()
      }
      if (round % 10 !== 9) continue
      const [known, truth] = await knownAndTrue()
      expect(known).toEqual(truth)
    }
  })
})

const titlesOf = (variants: Variant[]) => variants.map(({ variant_id, title }) => `${variant_id} ${title}`).sort()
