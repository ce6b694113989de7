import { connect } from "amqplib"
import { aShopBrokerPrefix, withBroker } from "../../support/messaging/broker"
import { aDatabase, type TestDatabase } from "../../support/database"
import { atEnd } from "../../support/at-end"
import { eventually } from "../../support/eventually"
import { aFaultProxy, type FaultProxy } from "../../support/fault-proxy"
import { aPrivateRedis } from "../../support/redis"
import { describeWith } from "../../support/requirements"
import { aShopProcess, publishableKeyOf } from "../../support/shop"
import {
  aCart,
  aVariant,
  complete,
  placeOrder,
  readyForCompletion,
  stockUp,
  type Storefront,
  type Variant,
} from "../../support/storefront"
import { testEnvironment } from "../../support/test-environment"

const CHECKOUTS = 12

describeWith(["redisUrl", "redisServer", "brokerUrl"], "a shop whose services go away", () => {
  let database: TestDatabase
  let broker: FaultProxy
  let redis: FaultProxy
  let shop: Storefront
  let variant: Variant
  const announced: string[] = []

  beforeAll(async () => {
    const { brokerUrl = "" } = testEnvironment()
    database = await aDatabase()
    broker = await aFaultProxy(brokerUrl, 5672)
    redis = await aFaultProxy(await aPrivateRedis(), 6379)
    const prefix = aShopBrokerPrefix(brokerUrl)
    const environment = { REDIS_URL: redis.url, AMQP_URL: broker.url, AMQP_PREFIX: prefix }
    const aProcess = (mode: string) =>
      aShopProcess({ databaseUrl: database.url, environment: { ...environment, MEDUSA_WORKER_MODE: mode } })
    const [server] = await Promise.all([aProcess("server"), aProcess("worker")])
    shop = { url: server.url, publishableKey: await publishableKeyOf(database) }
    variant = await aVariant(database, { kind: "hoodie" })
    await stockUp(database, variant, 1_000)
    await listen(brokerUrl, `${prefix}.events`)
    // The first order of a guest makes the customer, which only one checkout at a time can do.
    await placeOrder(shop, [{ variant_id: variant.id, quantity: 1 }])
  }, 180_000)

  /** Hears every `order_created` on a connection that does not go through the proxy. */
  async function listen(brokerUrl: string, exchange: string): Promise<void> {
    await eventually(
      () =>
        withBroker(brokerUrl, async (probe) => {
          await (await probe.createChannel()).checkExchange(exchange)
          return true
        }),
      30_000
    )
    const connection = await connect(brokerUrl)
    atEnd(() => connection.close())
    const channel = await connection.createChannel()
    const { queue } = await channel.assertQueue("", { exclusive: true })
    await channel.bindQueue(queue, exchange, "order.created.v1")
    await channel.consume(
      queue,
      (message) => {
        if (message) announced.push((JSON.parse(message.content.toString()) as { order_id: string }).order_id)
      },
      { noAck: true }
    )
  }

  const load = async () => {
    const orders: string[] = []
    const shopper = async () => {
      for (let n = 0; n < CHECKOUTS / 4; n++) orders.push((await placeOrder(shop, [{ variant_id: variant.id, quantity: 1 }])).id)
    }
    await Promise.all([shopper(), shopper(), shopper(), shopper()])
    return orders
  }

  /** A message is heard before the broker has confirmed it to the relay, which would rightly send it again after a cut. */
  const untilConfirmed = () =>
    eventually(
      async () => ((await database.query("select 1 from apparel_outbox limit 1")).length === 0 ? true : undefined),
      30_000
    )

  it("takes every order while the broker is away, and announces each once it is back", async () => {
    const before = await load()
    await eventually(() => (before.every((id) => announced.includes(id)) ? true : undefined), 30_000)
    await untilConfirmed()
    broker.cut()
    const during = await load()
    expect(during).toHaveLength(CHECKOUTS)
    expect(announced.filter((id) => during.includes(id))).toEqual([])
    broker.mend()
    await eventually(() => (during.every((id) => announced.includes(id)) ? true : undefined), 60_000)
  }, 180_000)

  it("loses nothing when Redis goes away in the middle of checkouts", async () => {
    const carts: { id: string }[] = []
    for (let n = 0; n < 6; n++) {
      const cart = await aCart(shop, [{ variant_id: variant.id, quantity: 1 }])
      await readyForCompletion(shop, cart)
      carts.push(cart)
    }
    const orders = async () => (await database.query<{ rows: number }>(`select count(*)::int as rows from "order"`))[0]?.rows ?? 0
    const known = await orders()
    const answers = carts.map((cart) => complete(shop, cart).catch(() => undefined))
    await eventually(async () => ((await orders()) > known ? true : undefined), 30_000)
    redis.cut()
    await eventually(async () => {
      const rows = await database.query(`select 1 from payment where created_at > now() - interval '1 minute'`)
      return rows.length > 0 ? true : undefined
    }, 15_000).catch(() => undefined)
    redis.mend()
    await Promise.all(answers)

    await database.query("update apparel_outbox set occurred_at = occurred_at - interval '2 minutes' where not is_ready")
    const unannounced = () =>
      database.query<{ id: string }>(
        `select o.id from "order" o join order_payment_collection l on l.order_id = o.id
         join payment p on p.payment_collection_id = l.payment_collection_id and p.canceled_at is null
         where o.deleted_at is null and o.email = 'robin@example.com' and not (o.id = any($1))`,
        [announced]
      )
    await eventually(async () => ((await unannounced()).length === 0 ? true : undefined), 60_000)
    const gone = await database.query(
      `select id from unnest($1::text[]) as announced(id) where not exists (select 1 from "order" o where o.id = announced.id)`,
      [announced]
    )
    expect(gone).toEqual([])
    expect(new Set(announced).size).toBe(announced.length)
  }, 180_000)
})
