import { join } from "node:path"
import { atEnd } from "../../support/at-end"
import { eventually } from "../../support/eventually"
import { aSnapshotShop, type SnapshotShop } from "../../support/messaging/a-snapshot"
import { aBrokerPrefix, withBroker } from "../../support/messaging/broker"
import { pythonExample, startExample, typescriptExample, type Example } from "../../support/messaging/example-consumer"
import { aRabbitmqTransport } from "../../support/messaging/rabbitmq-transport"
import { describeWith } from "../../support/requirements"
import { aTemporaryFolder } from "../../support/temporary-folder"
import { testEnvironment } from "../../support/test-environment"

function proves(example: Example) {
  let shop: SnapshotShop
  beforeAll(async () => {
    shop = await aSnapshotShop()
  })

  it("knows every order and stock level of the shop after a snapshot, though it starts late and is killed", async () => {
    const url = testEnvironment().brokerUrl ?? ""
    const prefix = aBrokerPrefix(url, [])
    const transport = aRabbitmqTransport(url, { prefix })
    transport.start([])
    await transport.whenReady(AbortSignal.timeout(30_000))
    const queue = `${prefix}.out.warehouse`
    atEnd(() =>
      withBroker(url, async (connection) => {
        const channel = await connection.createChannel()
        for (const name of [queue, `${queue}.dlq`]) await channel.deleteQueue(name)
        await channel.deleteExchange(`${queue}.dlx`)
      })
    )
    const store = join(aTemporaryFolder("apparel-example-"), "store")
    const environment = { AMQP_URL: url, AMQP_PREFIX: prefix, STORE: store }
    await shop.clear()
    const first = startExample(example, environment)
    await eventually(() => transport.depth(queue)) // it declares its queue itself
    const { total } = await shop.request(queue, ["orders", "stock"])
    await shop.carryOut(transport, 50)
    await eventually(() => (example.applied(store).length > 10 ? true : shop.carryOut(transport, 50).then(() => undefined)))
    await first.stop("SIGKILL")
    await shop.finish(transport)
    const second = startExample(example, environment)
    await eventually(() => (example.applied(store).length >= total ? true : undefined), 60_000)
    await eventually(async () => ((await transport.depth(queue)) === 0 ? true : undefined), 20_000)
    expect(await second.stop("SIGTERM")).toBe(0)
    expect(await transport.depth(`${queue}.dlq`)).toBe(0)

    const known = example.applied(store).map(({ stream, body }) => [stream, emailOrStock(body as Record<string, unknown>)])
    const truth = await shop.query<{ stream: string; state: unknown }>(
      `select '/shop order/' || id as stream, to_jsonb(email) as state from "order" where deleted_at is null and not is_draft_order
       union all select '/shop inventory_level/' || inventory_item_id || ':' || location_id, to_jsonb(stocked_quantity)
         from inventory_level where deleted_at is null`
    )
    expect(known).toHaveLength(total)
    expect(Object.fromEntries(known)).toEqual(Object.fromEntries(truth.map(({ stream, state }) => [stream, state])))
  })
}

const emailOrStock = (body: Record<string, unknown>): unknown => body.stocked ?? body.email

describeWith(["brokerUrl"], "examples/integrators/consumer.ts, started late", () => proves(typescriptExample))

describeWith(["brokerUrl", "pythonWithPika"], "examples/integrators/consumer.py, started late", () => proves(pythonExample))
