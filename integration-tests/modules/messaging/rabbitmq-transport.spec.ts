import { queueDefinitionsOf } from "../../../src/modules/messaging/consumers/queue-definitions"
import { closeConsumers } from "../../../src/modules/messaging/consumers/registry"
import type { QueueDefinition } from "../../../src/modules/messaging/transports/transport"
import { aBrokerPrefix, withBroker } from "../../support/messaging/broker"
import { eventually } from "../../support/eventually"
import { aFaultProxy } from "../../support/fault-proxy"
import { aLogger } from "../../support/logger"
import { acknowledge, aConsumer, aPublication, dataOf } from "../../support/messaging/messages"
import { aRabbitmqTransport } from "../../support/messaging/rabbitmq-transport"
import { describeWith } from "../../support/requirements"
import { testEnvironment } from "../../support/test-environment"
import "../../support/slices"
import "../../support/consumers"

const queues: QueueDefinition[] = [
  { name: "orders", bindings: [{ exchange: "events", pattern: "order.#" }], retryDelaysMs: [300] },
]
const SOON = () => AbortSignal.timeout(20_000)
const UNAVAILABLE = { code: "TRANSPORT_UNAVAILABLE" }
const ADDRESS = /127\.0\.0\.1|localhost|guest|amqp:/

const brokerUrl = () => testEnvironment().brokerUrl ?? ""
const becomes = (transport: ReturnType<typeof aRabbitmqTransport>, wanted: { status?: string; detail?: RegExp }) =>
  eventually(() => {
    const { status, detail = "" } = transport.state()
    if (wanted.status && status !== wanted.status) return undefined
    return wanted.detail && !wanted.detail.test(detail) ? undefined : { status, detail }
  }, 30_000)

async function aReadyTransport(url = brokerUrl(), options: Parameters<typeof aRabbitmqTransport>[1] = {}) {
  const prefix = options.prefix ?? aBrokerPrefix(brokerUrl(), queues)
  const transport = aRabbitmqTransport(url, { ...options, prefix })
  transport.start(queues)
  await transport.whenReady(SOON())
  return { transport, prefix }
}

describeWith(["brokerUrl"], "RabbitMQ behind a line that fails", () => {
  it("loses the connection, says why without an address, and goes on by itself when the line is mended", async () => {
    const proxy = await aFaultProxy(brokerUrl(), 5672)
    const events: string[] = []
    const logger = aLogger()
    const { transport } = await aReadyTransport(proxy.url, { logger, onEvent: (name) => events.push(name) })
    const consumer = await aConsumer(transport, "orders")
    await transport.publish([aPublication({ data: "before" })])
    const stale = await consumer.one()

    proxy.cut()
    const { detail } = await becomes(transport, { status: "connecting", detail: /./ })
    await expect(transport.publish([aPublication()])).rejects.toMatchObject(UNAVAILABLE)
    await expect(transport.depth("any")).rejects.toMatchObject(UNAVAILABLE)
    proxy.mend()
    await transport.whenReady(SOON())

    await stale.ack()
    await stale.retry(300)
    const again = await consumer.one((delivery) => delivery !== stale, 30_000)
    await again.ack()
    expect(dataOf(again)).toBe("before")
    await transport.publish([aPublication({ data: "after" })])
    expect(dataOf((await consumer.first(3))[2] ?? again)).toBe("after")
    expect(events).toContain("reconnected")
    expect(detail + logger.lines.join()).not.toMatch(ADDRESS)
    expect(logger.lines.join("\n")).toMatch(/warn: messaging: no connection for publishing/)
  })

  it("[messaging.heartbeatSeconds] notices a line that swallows everything, and fails what is in flight", async () => {
    const proxy = await aFaultProxy(brokerUrl(), 5672)
    const { transport } = await aReadyTransport(proxy.url, { heartbeatSeconds: 1 })
    proxy.freeze()
    const inFlight = transport.publish([aPublication()])
    await expect(inFlight).rejects.toMatchObject(UNAVAILABLE)
    await becomes(transport, { status: "connecting" })
    proxy.cut()
    proxy.mend()
    await transport.whenReady(SOON())
    expect(await transport.publish([aPublication()])).toEqual([{ accepted: true }])
  })

  it("[messaging.confirmTimeoutMs] waits no longer for confirms, and works on a new channel after that", async () => {
    const proxy = await aFaultProxy(brokerUrl(), 5672)
    const { transport } = await aReadyTransport(proxy.url, { confirmTimeoutMs: 500, heartbeatSeconds: 60 })
    proxy.freeze()
    const startedAt = Date.now()
    await expect(transport.publish([aPublication()])).rejects.toMatchObject(UNAVAILABLE)
    expect(Date.now() - startedAt).toBeLessThan(5_000)
    await becomes(transport, { status: "connecting" })
    proxy.cut()
    proxy.mend()
    await transport.whenReady(SOON())
    expect(await transport.publish([aPublication()])).toEqual([{ accepted: true }])
  })

  it("stops within five seconds while a batch is in flight on a dead line", async () => {
    const proxy = await aFaultProxy(brokerUrl(), 5672)
    const { transport } = await aReadyTransport(proxy.url)
    await aConsumer(transport, "orders")
    proxy.freeze()
    const inFlight = transport.publish([aPublication()]).catch((error: unknown) => error)
    const startedAt = Date.now()
    await transport.stop()
    expect(await inFlight).toMatchObject(UNAVAILABLE)
    expect(Date.now() - startedAt).toBeLessThan(5_500)
    expect(transport.state().status).toBe("stopped")
  })

  it("ends every confirm that is still awaited when it is stopped", async () => {
    const { transport } = await aReadyTransport()
    const batch = Array.from({ length: 1_000 }, () => aPublication({ body: Buffer.alloc(10_000) }))
    const inFlight = transport.publish(batch).then(
      (outcomes) => outcomes.length,
      (error: { code: string }) => error.code
    )
    await transport.stop()
    expect([1_000, UNAVAILABLE.code]).toContain(await inFlight)
  })

  it.each([
    ["a wrong password", (url: URL) => (url.password = "wrong-secret"), /refuses the login/],
    ["a missing virtual host", (url: URL) => (url.pathname = "/no-such-host"), /virtual host/],
    ["nobody at the port", (url: URL) => (url.port = "1"), /cannot be reached \(ECONNREFUSED\)/],
  ])("says that it meets %s, and no secret", async (_what, spoil, words) => {
    const url = new URL(brokerUrl())
    spoil(url)
    const logger = aLogger()
    const transport = aRabbitmqTransport(url.href, { logger, prefix: "t-never" })
    transport.start(queues)
    const { detail } = await becomes(transport, { status: "connecting", detail: words })
    await eventually(() => (logger.lines.length > 0 ? true : undefined))
    expect(detail + logger.lines.join()).not.toMatch(/wrong-secret|no-such-host|127\.0\.0\.1|guest/)
  })
})

describeWith(["brokerUrl"], "what stands at RabbitMQ", () => {
  const changing = (work: Parameters<typeof withBroker<unknown>>[1]) => withBroker(brokerUrl(), work)

  it("is made again when a queue is deleted under its consumer", async () => {
    const events: string[] = []
    const { transport, prefix } = await aReadyTransport(undefined, { onEvent: (name) => events.push(name) })
    const consumer = await aConsumer(transport, "orders", { settle: acknowledge })
    await transport.publish([aPublication({ data: "before" })])
    await consumer.first(1)
    await changing(async (connection) => (await connection.createChannel()).deleteQueue(`${prefix}.orders`))
    await eventually(() => (events.includes("resubscribed") ? true : undefined), 20_000)
    await transport.publish([aPublication({ data: "after" })])
    expect((await consumer.first(2)).map(dataOf)).toEqual(["before", "after"])
    expect(transport.state()).toMatchObject({ status: "connected" })
  })

  it("is made again when an exchange is deleted under its publisher", async () => {
    const { transport, prefix } = await aReadyTransport()
    await transport.publish([aPublication()])
    await changing(async (connection) => (await connection.createChannel()).deleteExchange(`${prefix}.events`))
    await expect(transport.publish([aPublication()])).rejects.toMatchObject({
      ...UNAVAILABLE,
      message: expect.stringContaining(`exchange ${prefix}.events does not exist`) as string,
    })
    await eventually(() => transport.publish([aPublication()]))
    expect(await transport.depth(`${prefix}.orders`)).toBe(2)
  })

  it("is used, and reported until it is mended, when a queue has other arguments than ours", async () => {
    const prefix = aBrokerPrefix(brokerUrl(), queues)
    await changing(async (connection) => (await connection.createChannel()).assertQueue(`${prefix}.orders`, { durable: true }))
    const { transport } = await aReadyTransport(undefined, { prefix })
    await becomes(transport, { status: "connected", detail: new RegExp(`^queue ${prefix}.orders exists with other arguments`) })
    await transport.publish([aPublication({ data: "works" })])
    const consumer = await aConsumer(transport, "orders", { settle: acknowledge })
    expect(dataOf(await consumer.one())).toBe("works")
    await changing(async (connection) => (await connection.createChannel()).deleteQueue(`${prefix}.orders`))
    await becomes(transport, { status: "connected", detail: /^$/ })
  })

  it("stands without a complaint with the queues of a whole shop", async () => {
    const shopQueues = queueDefinitionsOf(closeConsumers(), [300])
    const prefix = aBrokerPrefix(brokerUrl(), shopQueues)
    const transport = aRabbitmqTransport(brokerUrl(), { prefix })
    transport.start(shopQueues)
    await transport.whenReady(SOON())
    expect(shopQueues.length).toBeGreaterThan(5)
    expect(transport.state()).not.toHaveProperty("detail")
  })

  it("[messaging.declare] is only looked at when it is somebody else's, and what is missing has a name", async () => {
    const prefix = aBrokerPrefix(brokerUrl(), queues)
    const transport = aRabbitmqTransport(brokerUrl(), { prefix, declare: false })
    transport.start(queues)
    const { detail } = await becomes(transport, { status: "connecting", detail: /does not exist/ })
    expect(detail).toContain(`exchange ${prefix}.events does not exist; `)
    expect(detail).toContain(`queue ${prefix}.orders.retry.300ms does not exist`)
    await aReadyTransport(undefined, { prefix })
    await transport.whenReady(SOON())
    expect(transport.state()).not.toHaveProperty("detail")
  })

  it("refuses a message: the outcome says so, in the place of that message", async () => {
    const events: [string, number][] = []
    const { transport, prefix } = await aReadyTransport(undefined, { onEvent: (...event) => events.push(event) })
    await changing(async (connection) => {
      const channel = await connection.createChannel()
      // A classic queue refuses at once; the limit of a quorum queue is a soft one.
      await channel.assertQueue(`${prefix}.small`, { durable: false, autoDelete: true, maxLength: 1, overflow: "reject-publish" })
      await channel.bindQueue(`${prefix}.small`, `${prefix}.events`, "small")
      const outcomes = []
      for (const routingKey of ["small", "small", "order.a", "small"]) {
        outcomes.push(...(await transport.publish([aPublication({ routingKey })])))
      }
      expect(outcomes.map(({ accepted }) => accepted)).toEqual([true, false, true, false])
      expect(outcomes[1]).toMatchObject({ reason: "the broker refused it" })
      await channel.deleteQueue(`${prefix}.small`)
    })
    expect(events.filter(([name]) => name === "nacked")).toEqual([
      ["nacked", 1],
      ["nacked", 1],
    ])
  })

  it("counts the events that nobody has bound and keeps none of them, not even where an earlier version did", async () => {
    const prefix = aBrokerPrefix(brokerUrl(), queues)
    const counted: [string, number][] = []
    await changing(async (connection) => {
      const channel = await connection.createChannel()
      await channel.assertExchange(`${prefix}.unrouted`, "fanout", { durable: true })
      await channel.assertQueue(`${prefix}.unrouted.q`, { durable: true, autoDelete: true })
      await channel.bindQueue(`${prefix}.unrouted.q`, `${prefix}.unrouted`, "")
      const onEvent = (...event: [string, number]) => counted.push(event)
      const { transport } = await aReadyTransport(undefined, { prefix, onEvent })
      expect(transport.state()).not.toHaveProperty("detail")
      const batch = ["nobody", "order.b", "nobody"].map((routingKey) => aPublication({ routingKey }))
      expect(await transport.publish(batch)).toMatchObject(batch.map(() => ({ accepted: true })))
      expect(counted.filter(([name]) => ["published", "unrouted", "returned"].includes(name))).toEqual([
        ["published", 1],
        ["unrouted", 2],
      ])
      expect((await channel.checkQueue(`${prefix}.unrouted.q`)).messageCount).toBe(0)
      await channel.deleteQueue(`${prefix}.unrouted.q`)
    })
  })

  it("refuses an event that a queue of the shop should have got, as long as that queue is gone", async () => {
    const { transport, prefix } = await aReadyTransport()
    await changing(async (connection) => (await connection.createChannel()).deleteQueue(`${prefix}.orders`))
    expect(await transport.publish([aPublication({ routingKey: "order.a" })])).toEqual([
      { accepted: false, isReturned: true, reason: "no queue takes this routing key" },
    ])
  })

  it("keeps what integrators send under a key that nobody takes, for the consumers to read", async () => {
    const { transport } = await aReadyTransport()
    const consumer = await aConsumer(transport, "inbound-unrouted", { settle: acknowledge })
    await transport.publish([aPublication({ exchange: "inbound", routingKey: "no.such.key", data: "lost?" })])
    expect(await consumer.one()).toMatchObject({ routingKey: "no.such.key" })
  })

  it("puts away a message that is taken and given back for ever, with the reason", async () => {
    const { transport } = await aReadyTransport()
    await transport.publish([aPublication({ data: "poison" })])
    const consumer = await aConsumer(transport, "orders", {
      settle: (delivery) => (delivery.attempt === 1 ? delivery.retry(300) : delivery.release()),
    })
    const dead = await (await aConsumer(transport, "orders.dlq", { settle: acknowledge })).one(undefined, 30_000)
    expect(consumer.got.length).toBeGreaterThan(20)
    expect(dead).toMatchObject({ attempt: 2, routingKey: "order.created.v1" })
    expect(dead.headers).toMatchObject({ "x-first-death-reason": "expired", "x-last-death-reason": "delivery_limit" })
  })

  it("believes the broker about who published, and nobody who only says so", async () => {
    const { transport, prefix } = await aReadyTransport()
    const consumer = await aConsumer(transport, "orders")
    await changing(async (connection) => {
      const channel = await connection.createConfirmChannel()
      const body = Buffer.from("{}")
      const headers = {
        "x-apparel-user": "wms",
        "x-apparel-attempt": "9",
        "x-apparel-routing-key": "payment.success.v1",
        count: 1,
      }
      channel.publish(`${prefix}.events`, "order.a", body, { userId: "guest", headers: { note: "vouched" } })
      channel.publish(`${prefix}.events`, "order.a", body, { headers })
      await channel.waitForConfirms()
    })
    const [vouched, forged] = await consumer.first(2)
    expect(vouched).toMatchObject({ user: "guest", attempt: 1, headers: { note: "vouched" }, messageId: "", type: "" })
    expect(forged).toMatchObject({ user: undefined, attempt: 1, routingKey: "order.a", headers: {} })
  })
})
