import { queueDefinitionsOf } from "../../../consumers/queue-definitions"
import { consumers } from "../../../consumers/registry"
import { retryQueueNameOf, topologyOf } from "../topology"

const topology = topologyOf("shop", [
  { name: "stock", bindings: [{ exchange: "inbound", pattern: "stock.#" }], retryDelaysMs: [500, 30_000, 30_000] },
])
const queue = (name: string) => topology.queues.find((declared) => declared.name === name)?.arguments

describe("what stands at the broker", () => {
  it("keeps what integrators send to nobody, and no event that nobody has bound", () => {
    const alternates = topology.exchanges.map(({ name, arguments: args }) => [name, args["alternate-exchange"]])
    expect(Object.fromEntries(alternates)).toEqual({
      "shop.unrouted": undefined,
      "shop.inbound.unrouted": undefined,
      "shop.dlx": undefined,
      "shop.events": "shop.unrouted",
      "shop.commands": "shop.unrouted",
      "shop.inbound": "shop.inbound.unrouted",
    })
    expect(topology.bindings).toEqual([
      { queue: "shop.inbound-unrouted", exchange: "shop.inbound.unrouted", pattern: "" },
      { queue: "shop.stock.dlq", exchange: "shop.dlx", pattern: "shop.stock" },
      { queue: "shop.stock", exchange: "shop.inbound", pattern: "stock.#" },
    ])
  })

  it("is declared once each, the queue for unrouted messages of integrators too", () => {
    const consumer = { name: "stock-levels", messages: [], from: "inbound", apply: async () => undefined } as const
    const declared = topologyOf("shop", queueDefinitionsOf([consumer], [500]))
    for (const things of [declared.queues, declared.exchanges]) {
      const names = things.map(({ name }) => name)
      expect(names).toEqual([...new Set(names)])
    }
  })

  it("leaves the name of that queue to no consumer", () => {
    const consumer = { name: "inbound-unrouted", messages: [], from: "inbound", apply: async () => undefined } as const
    expect(() => consumers.register(consumer)).toThrow("inbound-unrouted is registered twice")
  })

  it("names a queue of every delay once, by the largest unit", () => {
    expect(topology.queues.map(({ name }) => name)).toEqual([
      "shop.inbound-unrouted",
      "shop.stock.dlq",
      "shop.stock",
      "shop.stock.retry.500ms",
      "shop.stock.retry.30s",
    ])
    const names = [90_000, 120_000, 3_600_000, 86_400_000, 1_500].map((delayMs) => retryQueueNameOf("q", delayMs))
    expect(names).toEqual(["q.retry.90s", "q.retry.2m", "q.retry.1h", "q.retry.24h", "q.retry.1500ms"])
  })

  it("is replicated, and loses nothing on the way to a retry or to the dead letters", () => {
    expect(topology.queues.every(({ arguments: args }) => args["x-queue-type"] === "quorum")).toBe(true)
    const lossless = { "x-dead-letter-strategy": "at-least-once", "x-overflow": "reject-publish" }
    expect(queue("shop.stock")).toMatchObject({ ...lossless, "x-delivery-limit": 20, "x-dead-letter-routing-key": "shop.stock" })
    expect(queue("shop.stock.retry.30s")).toMatchObject({
      ...lossless,
      "x-message-ttl": 30_000,
      "x-dead-letter-exchange": "",
      "x-dead-letter-routing-key": "shop.stock",
    })
  })

  it("gives up no message of the queues that keep messages", () => {
    for (const name of ["shop.stock.dlq", "shop.inbound-unrouted"]) {
      expect(queue(name)?.["x-delivery-limit"]).toBeGreaterThan(1_000_000)
      expect(queue(name)).not.toHaveProperty("x-dead-letter-exchange")
    }
  })
})
