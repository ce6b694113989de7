import type { Sql } from "../../../src/shared/database"
import type { QueueDefinition, Transport } from "../../../src/modules/messaging/transports/transport"
import { acknowledge, aConsumer, aMessage, aPublication, dataOf } from "./messages"

/** Where transports meet: every transport of one stage works on the same queues. */
export type TransportStage = {
  /** A started transport that is ready to publish; stopped at the end of the spec file. */
  aTransport(): Promise<Transport>
  /** Name of a queue as `send` and `depth` take it. */
  fullName(queue: string): string
  /** What the caller hands to `publish`. */
  sql: Sql
}

const DELAY_MS = 300

const aQueue = (name: string, ...patterns: string[]): QueueDefinition => ({
  name,
  bindings: patterns.map((pattern) => ({ exchange: "events", pattern })),
  retryDelaysMs: [DELAY_MS, 2_000],
})

const ACCEPTED = { accepted: true }

/** What every transport promises; call it in a spec file with a way to set a stage for given queues. */
export function transportContract(name: string, aStage: (queues: QueueDefinition[]) => Promise<TransportStage>): void {
  describe(`messages by way of ${name}`, () => {
    it("reach every queue whose pattern matches their routing key, and no other", async () => {
      const stage = await aStage([
        aQueue("exact", "order.created.v1"),
        aQueue("one-word", "order.*.v1"),
        aQueue("any-words", "order.#"),
        aQueue("all", "#"),
        aQueue("two-patterns", "order.created.v1", "order.*.v1"),
        { ...aQueue("inbound"), bindings: [{ exchange: "inbound", pattern: "order.created.v1" }] },
      ])
      const transport = await stage.aTransport()
      const keys = ["order.created.v1", "order.created.late.v1", "order", "stock.created.v1", "end"]
      const batch = keys.map((routingKey) => aPublication({ routingKey, data: routingKey }))
      const inbound = aPublication({ exchange: "inbound", data: "inbound" })
      expect(await transport.publish([...batch, inbound], stage.sql)).toEqual([...batch, inbound].map(() => ACCEPTED))
      const bodies = async (queue: string, count: number) =>
        (await (await aConsumer(transport, queue, { settle: acknowledge })).first(count)).map(dataOf)
      expect(await bodies("all", 5)).toEqual(keys)
      expect(await bodies("exact", 1)).toEqual(["order.created.v1"])
      expect(await bodies("one-word", 1)).toEqual(["order.created.v1"])
      expect(await bodies("any-words", 3)).toEqual(["order.created.v1", "order.created.late.v1", "order"])
      expect(await bodies("two-patterns", 1)).toEqual(["order.created.v1"])
      expect(await bodies("inbound", 1)).toEqual(["inbound"])
      for (const queue of ["exact", "one-word", "any-words", "two-patterns", "inbound"]) {
        expect(await transport.depth(stage.fullName(queue))).toBe(0)
      }
    })

    it("arrive whole", async () => {
      const stage = await aStage([aQueue("orders", "#")])
      const transport = await stage.aTransport()
      const sent = aPublication({ correlationId: "cart_1", data: { size: "M – größer" } })
      sent.headers["x-apparel-replay"] = true
      await transport.publish([sent], stage.sql)
      const { exchange, ...wire } = sent
      const got = await (await aConsumer(transport, "orders")).one()
      expect(exchange).toBe("events")
      expect(got).toMatchObject({ ...wire, attempt: 1, queue: stage.fullName("orders") })
      expect(got.user).toBeUndefined()
    })

    it("arrive in the order of their publication", async () => {
      const stage = await aStage([aQueue("orders", "#")])
      const transport = await stage.aTransport()
      const numbers = Array.from({ length: 300 }, (_, index) => index)
      const batch = numbers.map((data) => aPublication({ data }))
      const consumer = await aConsumer(transport, "orders", { settle: acknowledge })
      for (const from of [0, 100, 200]) await transport.publish(batch.slice(from, from + 100), stage.sql)
      expect((await consumer.first(300)).map(dataOf)).toEqual(numbers)
    })

    it("come back when their consumer vanished, and stay away once settled", async () => {
      const stage = await aStage([aQueue("orders", "#")])
      const [vanishing, staying] = [await stage.aTransport(), await stage.aTransport()]
      await staying.publish([aPublication({ data: "settled" }), aPublication({ data: "open" })], stage.sql)
      const [settled] = await (await aConsumer(vanishing, "orders")).first(2)
      await settled?.ack()
      await vanishing.stop()
      const again = await (await aConsumer(staying, "orders", { settle: acknowledge })).one(undefined, 40_000)
      expect([dataOf(again), again.attempt]).toEqual(["open", 1])
      expect(await staying.depth(stage.fullName("orders"))).toBe(0)
    })

    it("come back after the delay that a retry asks for, as the next attempt, otherwise unchanged", async () => {
      const stage = await aStage([aQueue("orders", "#")])
      const transport = await stage.aTransport()
      const sent = aPublication({ data: { line: 1 }, correlationId: "cart_1" })
      await transport.publish([sent], stage.sql)
      const retriedAt: number[] = []
      const consumer = await aConsumer(transport, "orders", {
        settle: (delivery) => {
          retriedAt.push(Date.now())
          return delivery.attempt < 3 ? delivery.retry(DELAY_MS) : delivery.ack()
        },
      })
      const [first, second, third] = await consumer.first(3)
      expect([first?.attempt, second?.attempt, third?.attempt]).toEqual([1, 2, 3])
      const { messageId, type, body, timestamp, correlationId, routingKey, headers } = sent
      expect(third).toMatchObject({ messageId, type, body, timestamp, correlationId, routingKey, headers })
      expect(retriedAt.slice(1).map((at, index) => at - (retriedAt[index] ?? 0) >= DELAY_MS - 20)).toEqual([true, true])
    })

    it("let later messages pass while they wait for their retry", async () => {
      const stage = await aStage([aQueue("orders", "#")])
      const transport = await stage.aTransport()
      await transport.publish([aPublication({ data: "failing" }), aPublication({ data: "fine" })], stage.sql)
      const settle: typeof acknowledge = (delivery) =>
        dataOf(delivery) === "failing" && delivery.attempt === 1 ? delivery.retry(2_000) : delivery.ack()
      const consumer = await aConsumer(transport, "orders", { prefetch: 1, settle })
      expect((await consumer.first(3)).map(dataOf)).toEqual(["failing", "fine", "failing"])
    })

    it("go to another consumer when they are released", async () => {
      const stage = await aStage([aQueue("orders", "#")])
      const transport = await stage.aTransport()
      const stopping = await aConsumer(transport, "orders")
      await transport.publish([aPublication({ data: "released" })], stage.sql)
      const delivery = await stopping.one()
      await stopping.cancel()
      await delivery.release()
      const again = await (await aConsumer(transport, "orders", { settle: acknowledge })).one()
      expect([dataOf(again), again.attempt]).toEqual(["released", 1])
    })

    it("are no longer delivered to a canceled consumer, which can still settle what it has", async () => {
      const stage = await aStage([aQueue("orders", "#")])
      const transport = await stage.aTransport()
      const stopping = await aConsumer(transport, "orders", { prefetch: 1 })
      await transport.publish([aPublication({ data: "in flight" }), aPublication({ data: "later" })], stage.sql)
      const delivery = await stopping.one()
      await stopping.cancel()
      await delivery.ack()
      const next = await aConsumer(transport, "orders", { settle: acknowledge })
      expect(dataOf(await next.one())).toBe("later")
      expect(stopping.got.map(dataOf)).toEqual(["in flight"])
    })

    it("may be settled twice without harm to the others", async () => {
      const stage = await aStage([aQueue("orders", "#")])
      const transport = await stage.aTransport()
      await transport.publish([aPublication({ data: 1 }), aPublication({ data: 2 })], stage.sql)
      const consumer = await aConsumer(transport, "orders", { prefetch: 1 })
      const first = await consumer.one()
      await first.ack()
      await first.ack()
      await first.release()
      await first.retry(DELAY_MS)
      expect((await consumer.first(2)).map(dataOf)).toEqual([1, 2])
    })

    it("are accepted when nobody wants them, but for a command, which somebody must carry out", async () => {
      const stage = await aStage([aQueue("orders", "order.#")])
      const transport = await stage.aTransport()
      const batch = (["events", "commands", "inbound"] as const).map((exchange) =>
        aPublication({ exchange, routingKey: "nobody.wants.this" })
      )
      expect(await transport.publish(batch, stage.sql)).toMatchObject([
        ACCEPTED,
        { accepted: false, reason: "no queue takes this routing key" },
        ACCEPTED,
      ])
      expect(await transport.depth(stage.fullName("orders"))).toBe(0)
    })

    it("can be sent to one queue past all bindings, and keep who published them through every retry", async () => {
      const stage = await aStage([aQueue("orders", "#"), aQueue("emails", "#")])
      const transport = await stage.aTransport()
      const message = aMessage({ data: "replay" })
      await transport.send(stage.fullName("orders"), [{ ...message, user: "wms" }])
      const consumer = await aConsumer(transport, "orders", {
        settle: (delivery) => (delivery.attempt === 1 ? delivery.retry(DELAY_MS) : delivery.ack()),
      })
      const got = await consumer.first(2)
      const { messageId, routingKey, headers } = message
      expect(got).toMatchObject([1, 2].map((attempt) => ({ messageId, routingKey, headers, user: "wms", attempt })))
      expect(await transport.depth(stage.fullName("emails"))).toBe(0)
    })

    it("are refused when sent to a queue that does not exist", async () => {
      const stage = await aStage([])
      const transport = await stage.aTransport()
      const message = aMessage()
      await expect(transport.send(stage.fullName("nowhere"), [message])).rejects.toMatchObject({ code: "UNKNOWN_QUEUE" })
      expect(await transport.depth(stage.fullName("nowhere"))).toBeUndefined()
    })

    it("outlive the transport that took them over", async () => {
      const stage = await aStage([aQueue("orders", "#")])
      const first = await stage.aTransport()
      await first.publish([aPublication({ data: "kept" })], stage.sql)
      await first.stop()
      const consumer = await aConsumer(await stage.aTransport(), "orders", { settle: acknowledge })
      expect(dataOf(await consumer.one())).toBe("kept")
    })

    it("are handed out up to the prefetch, and counted while they wait", async () => {
      const stage = await aStage([aQueue("orders", "#"), aQueue("other", "#")])
      const transport = await stage.aTransport()
      await transport.publish(
        Array.from({ length: 10 }, (_, data) => aPublication({ data })),
        stage.sql
      )
      expect(await transport.depth(stage.fullName("orders"))).toBe(10)
      const consumer = await aConsumer(transport, "orders", { prefetch: 3 })
      const [first] = await consumer.first(3)
      const passing = await aConsumer(transport, "other", { prefetch: 1, settle: acknowledge })
      await passing.first(10)
      expect(consumer.got).toHaveLength(3)
      await first?.ack()
      expect(dataOf((await consumer.first(4))[3] ?? first ?? aPublication())).toBe(3)
    })
  })

  describe(`the ${name} transport`, () => {
    it("stops waiting for readiness when it is told to", async () => {
      const transport = await (await aStage([])).aTransport()
      await transport.stop()
      expect(transport.state().status).toBe("stopped")
      await transport.whenReady(AbortSignal.timeout(50))
    })

    it("takes nothing over once it is stopped", async () => {
      const stage = await aStage([aQueue("orders", "#")])
      const transport = await stage.aTransport()
      await transport.stop()
      await expect(transport.publish([aPublication()], stage.sql)).rejects.toMatchObject({ code: "TRANSPORT_UNAVAILABLE" })
    })

    it("takes several batches side by side", async () => {
      const stage = await aStage([aQueue("orders", "#")])
      const transport = await stage.aTransport()
      const batches = Array.from({ length: 10 }, () => Array.from({ length: 20 }, () => aPublication()))
      const outcomes = await Promise.all(batches.map((batch) => transport.publish(batch, stage.sql)))
      expect(outcomes.flat()).toEqual(batches.flat().map(() => ACCEPTED))
      const got = await (await aConsumer(transport, "orders", { settle: acknowledge })).first(200)
      expect(new Set(got.map(({ messageId }) => messageId))).toEqual(new Set(batches.flat().map(({ messageId }) => messageId)))
    })
  })
}
