import type { QueueDefinition } from "../../../src/modules/messaging/transports/transport"
import { aPrivateBroker } from "../../support/messaging/broker"
import type { BrokerNode } from "../../support/messaging/broker-node"
import { eventually } from "../../support/eventually"
import { acknowledge, aConsumer, aPublication } from "../../support/messaging/messages"
import { aRabbitmqTransport } from "../../support/messaging/rabbitmq-transport"
import { describeWith } from "../../support/requirements"

const queues: QueueDefinition[] = [
  { name: "orders", bindings: [{ exchange: "events", pattern: "order.#" }], retryDelaysMs: [300] },
]
const SOON = () => AbortSignal.timeout(30_000)
const UNAVAILABLE = { code: "TRANSPORT_UNAVAILABLE" }

describeWith(["rabbitmqServer"], "a RabbitMQ node in trouble", () => {
  let node: BrokerNode
  beforeAll(async () => {
    node = await aPrivateBroker()
  }, 120_000)

  async function aReadyTransport(prefix: string, options: Parameters<typeof aRabbitmqTransport>[1] = {}) {
    const transport = aRabbitmqTransport(node.url, { ...options, prefix })
    transport.start(queues)
    await transport.whenReady(SOON())
    return transport
  }

  it("that closes every connection is met again, and consumers go on", async () => {
    const transport = await aReadyTransport("closed")
    const consumer = await aConsumer(transport, "orders", { settle: acknowledge })
    await transport.publish([aPublication()])
    await consumer.first(1)
    await node.control("close_all_connections", "maintenance")
    await eventually(async () => {
      await transport.whenReady(SOON())
      return transport.publish([aPublication()])
    }, 30_000)
    expect(await consumer.first(2, 30_000)).toHaveLength(2)
  })

  it("that is short of memory gets no more messages but still gives them, and nothing is lost on the way", async () => {
    const events: string[] = []
    const transport = await aReadyTransport("blocked", { confirmTimeoutMs: 1_500, onEvent: (name) => events.push(name) })
    await transport.publish([aPublication({ data: 1 })])
    await node.control("set_vm_memory_high_watermark", "absolute", "1MB")
    await expect(transport.publish([aPublication({ data: 2 })])).rejects.toMatchObject(UNAVAILABLE)
    expect(transport.state()).toMatchObject({ status: "blocked", detail: expect.stringContaining("memory") as string })
    await transport.whenReady(AbortSignal.timeout(100))
    expect(transport.state().status).toBe("blocked")
    await (await aConsumer(transport, "orders", { settle: acknowledge })).first(1)

    await node.control("set_vm_memory_high_watermark", "0.6")
    await transport.whenReady(SOON())
    expect(await transport.publish([aPublication({ data: 3 })])).toEqual([{ accepted: true }])
    expect(events).toEqual(expect.arrayContaining(["blocked", "blocked_ms", "failed"]))
  })

  it("that dies without a word and starts again has every message it confirmed", async () => {
    const transport = await aReadyTransport("killed")
    const confirmed = new Set<string>()
    const publishing = (async () => {
      for (;;) {
        const batch = Array.from({ length: 50 }, () => aPublication())
        await transport.publish(batch)
        for (const { messageId } of batch) confirmed.add(messageId)
      }
    })()
    await eventually(() => (confirmed.size >= 500 ? true : undefined))
    const failure = publishing.catch((error: unknown) => error)
    await node.kill()
    expect(await failure).toMatchObject(UNAVAILABLE)
    await node.start()
    await transport.whenReady(SOON())
    const consumer = await aConsumer(transport, "orders", { prefetch: 500, settle: acknowledge })
    await eventually(() => {
      for (const { messageId } of consumer.got) confirmed.delete(messageId)
      return confirmed.size === 0 ? true : undefined
    }, 30_000)
    expect(confirmed.size).toBe(0)
  }, 180_000)
})
