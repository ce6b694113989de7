import { z } from "@medusajs/framework/zod"
import { bodiesOf, captures, defineCapture, defineOutgoing, messages } from "../../../src/modules/messaging"
import { installCapture } from "../../../src/modules/messaging/capture/install"
import { queueDefinitionsOf } from "../../../src/modules/messaging/consumers/queue-definitions"
import { messagingOptions } from "../../../src/modules/messaging/options"
import { Relay } from "../../../src/modules/messaging/relay/relay"
import { PostgresTransport } from "../../../src/modules/messaging/transports/postgres/transport"
import type { Delivery } from "../../../src/modules/messaging/transports/transport"
import { atEnd } from "../../support/at-end"
import { eventually } from "../../support/eventually"
import { aLogger } from "../../support/logger"
import { aMessagingDatabase, type MessagingDatabase } from "../../support/messaging/messaging-database"

/** A message that has had a breaking change: the weight is one text at first, then a number and its unit. */
const described = {
  name: "parcel_weighed",
  kind: "event",
  summary: "A parcel was weighed.",
  aggregate: "parcel",
  carries: "fact",
  source: "a row of `weighing`",
  availability: "available",
} as const
const first = defineOutgoing({
  ...described,
  version: 1,
  routingKey: "parcel.weighed.v1",
  data: z.object({ weight: z.string() }),
  example: { weight: "1200 g" },
  compose: (facts) => Promise.resolve(bodiesOf(facts, (fact) => ({ weight: `${Number(fact.facts["grams"])} g` }))),
})
const second = defineOutgoing({
  ...described,
  version: 2,
  routingKey: "parcel.weighed.v2",
  data: z.object({ weight: z.number(), unit: z.literal("g") }),
  example: { weight: 1_200, unit: "g" },
  compose: (facts) => Promise.resolve(bodiesOf(facts, (fact) => ({ weight: Number(fact.facts["grams"]), unit: "g" as const }))),
})

messages.register(first, second)
captures.register(
  defineCapture({
    table: "weighing",
    on: "insert",
    body: `
    perform apparel_emit('parcel_weighed', 'parcel', new.id, new.id, jsonb_build_object('grams', new.grams), true);
    return null;`,
  })
)

describe("two versions of one message", () => {
  let shop: MessagingDatabase
  let received: Record<"v1" | "v2" | "both", Delivery[]>
  beforeAll(async () => {
    shop = await aMessagingDatabase()
    await shop.query("truncate apparel_outbox")
    await shop.query("create table weighing (id text primary key, grams integer not null)")
    await installCapture(shop.database)
    const transport = new PostgresTransport({ database: shop.database, prefix: "apparel", pollIntervalMs: 20, logger: aLogger() })
    const queue = (name: string, pattern: string) => ({
      name,
      bindings: [{ exchange: "events" as const, pattern }],
      retryDelaysMs: [],
    })
    transport.start([queue("v1", "parcel.weighed.v1"), queue("v2", "parcel.weighed.v2"), queue("both", "parcel.weighed.#")])
    received = { v1: [], v2: [], both: [] }
    for (const name of ["v1", "v2", "both"] as const) {
      await transport.subscribe(name, 50, (delivery) => {
        received[name].push(delivery)
        void delivery.ack()
      })
    }
    const events = { published: () => undefined, failed: () => undefined }
    const options = messagingOptions.parse({ pollIntervalMs: 20 })
    const relay = new Relay({ database: shop.database, transport, options, events })
    relay.start()
    atEnd(async () => {
      await relay.stop()
      await transport.stop()
    })
  })

  const bodies = (deliveries: Delivery[]) => deliveries.map(({ body }) => JSON.parse(body.toString()) as unknown)

  it("are both published for each fact, in order, and tell by their id that they are one event", async () => {
    for (const grams of [100, 200, 300]) await shop.query("insert into weighing values ($1, $2)", [`parcel_${grams}`, grams])
    await eventually(() =>
      received.both.length === 6 && received.v1.length === 3 && received.v2.length === 3 ? true : undefined
    )
    expect(bodies(received.v1)).toContainEqual({ weight: "200 g" })
    expect(bodies(received.v2)).toContainEqual({ weight: 200, unit: "g" })
    expect(new Set(received.both.map(({ messageId }) => messageId)).size).toBe(3)
    expect(received.both.map(({ headers }) => headers["cloudEvents:type"]).sort()).toEqual([
      ...Array.from({ length: 3 }, () => "parcel_weighed.v1"),
      ...Array.from({ length: 3 }, () => "parcel_weighed.v2"),
    ])
    const logged = await shop.query("select 1 from apparel_log where name = 'parcel_weighed'")
    expect(logged).toHaveLength(6)
  })

  it("have queues of their own with our consumers", () => {
    const bindingsOf = (...taken: string[]) =>
      queueDefinitionsOf([{ name: "scales", messages: taken, from: "events", handle: () => Promise.resolve() }], [])[0]?.bindings
    expect(bindingsOf("parcel_weighed")).toEqual([{ exchange: "events", pattern: "parcel.weighed.v1" }])
    expect(bindingsOf("parcel_weighed.v1", "parcel_weighed.v2")).toHaveLength(2)
    expect(() => bindingsOf("parcel_weighed.v3")).toThrow("parcel_weighed.v3")
  })

  it("can be taken away again: other facts have one version as before", async () => {
    await shop.query(`insert into "order" (id, currency_code) values ('order_one', 'eur')`)
    expect(await shop.query("select version from apparel_outbox where name = 'order_created'")).toEqual([{ version: 1 }])
  })

  it("of which one is defined twice are refused", () => {
    expect(() => messages.register({ ...second })).toThrow("parcel_weighed.v2")
  })
})
