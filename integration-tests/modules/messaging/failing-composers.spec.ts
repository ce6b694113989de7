import { ModulesSdkUtils } from "@medusajs/framework/utils"
import { z } from "@medusajs/framework/zod"
import { databaseOf, type Database, type Sql } from "../../../src/shared/database"
import { bodiesOf } from "../../../src/modules/messaging/contract/compose"
import { defineOutgoing } from "../../../src/modules/messaging/contract/define-message"
import { messages } from "../../../src/modules/messaging/contract/registry"
import { messagingOptions } from "../../../src/modules/messaging/options"
import { Relay } from "../../../src/modules/messaging/relay/relay"
import { PostgresTransport } from "../../../src/modules/messaging/transports/postgres/transport"
import type { Delivery } from "../../../src/modules/messaging/transports/transport"
import { atEnd } from "../../support/at-end"
import { eventually } from "../../support/eventually"
import { aFaultProxy, type FaultProxy } from "../../support/fault-proxy"
import { aLogger } from "../../support/logger"
import { aMessagingDatabase } from "../../support/messaging/messaging-database"

type Behavior = (read: Sql) => unknown

/** What the composer below does for an aggregate before it makes the body; returns the body when it returns anything. */
const behaviors = new Map<string, Behavior>()

const pieceMade = defineOutgoing({
  name: "piece_made",
  version: 1,
  kind: "event",
  aggregate: "piece",
  carries: "fact",
  routingKey: "piece.made.v1",
  summary: "A piece was made.",
  source: "a test",
  data: z.unknown(),
  example: {},
  availability: "available",
  async compose(facts, read) {
    const made = new Map<string, unknown>()
    for (const { id, aggregateId } of facts) made.set(id, (await behaviors.get(aggregateId)?.(read)) ?? { aggregateId })
    return bodiesOf(facts, ({ id }) => made.get(id))
  },
})
messages.register(pieceMade)

const fault = (message: string, fields: object = {}) => Object.assign(new Error(message), fields)
const getter = (name: string, object: object = {}) =>
  Object.defineProperty(object, name, {
    get() {
      throw new Error(`nobody reads ${name}`)
    },
  })
const cyclic = fault("it is its own cause")
cyclic.cause = cyclic

describe("a composer that fails", () => {
  let database: Database
  let proxy: FaultProxy
  let received: Delivery[]
  let failures: unknown[]
  beforeAll(async () => {
    const shop = await aMessagingDatabase()
    database = shop.database
    proxy = await aFaultProxy(shop.url, 5432)
    const pool = ModulesSdkUtils.createPgConnection({ clientUrl: proxy.url, pool: { min: 0, max: 5 } })
    atEnd(() => pool.destroy())
    const options = messagingOptions.parse({ pollIntervalMs: 20 })
    const transport = new PostgresTransport({ database, prefix: "failing", pollIntervalMs: 20, logger: aLogger() })
    transport.start([{ name: "test", bindings: [{ exchange: "events", pattern: "#" }], retryDelaysMs: [] }])
    await transport.subscribe("test", 50, (delivery) => {
      received.push(delivery)
      void delivery.ack()
    })
    const events = { published: () => undefined, failed: (error: unknown) => void failures.push(error) }
    const relay = new Relay({ database: databaseOf(pool), transport, options, events })
    relay.start()
    atEnd(async () => {
      await relay.stop()
      await transport.stop()
    })
  })
  beforeEach(async () => {
    received = []
    failures = []
    behaviors.clear()
    await database.sql("truncate apparel_outbox, apparel_dead_letter, apparel_log")
  })

  /** One waiting fact of each aggregate, in one transaction, so that one composer gets them all. */
  const write = (...aggregates: string[]) =>
    database.sql(
      `insert into apparel_outbox (name, aggregate_type, aggregate_id, ordering_key, partition, facts)
       select 'piece_made', 'piece', id, id, apparel_partition_of(id), '{}' from unnest($1::text[]) as id`,
      [aggregates]
    )
  const arrivals = () => received.map(({ body }) => (JSON.parse(body.toString()) as { aggregateId: string }).aggregateId).sort()
  const arrived = (...aggregates: string[]) =>
    eventually(() => {
      expect(arrivals()).toEqual(aggregates)
      return true
    })
  const parked = () =>
    database.sql<{ key: string; code: string; reason: string }>(
      `select ordering_key as key, reason_code as code, reason from apparel_dead_letter`
    )

  it.each<[string, unknown]>([
    ["an error that speaks of a connection", fault("No connection to the ERP")],
    ["the code of a socket of its own", fault("connect ECONNREFUSED 10.0.0.7:443", { code: "ECONNREFUSED" })],
    ["the driver's words for a lost connection", fault("Connection terminated unexpectedly")],
    ["what the pool says when it is full", fault("Knex: Timeout acquiring a connection.", { name: "KnexTimeoutError" })],
    ["the code of another PostgreSQL that stops", fault("terminating connection", { code: "57P01", severity: "FATAL" })],
    ["an error with such a cause", fault("the ERP is away", { cause: fault("socket", { code: "ECONNRESET" }) })],
    ["an error that is its own cause", cyclic],
    ["a text", "Connection lost"],
    ["nothing", undefined],
    ["null", null],
    ["an object whose fields cannot be read", getter("cause", getter("code", getter("message")))],
    ["an error whose name cannot be read", getter("name", fault("nameless"))],
    ["an error with a name that PostgreSQL cannot store", fault("odd", { name: "Odd\0Error \ud83d" })],
  ])("by throwing %s parks its own stream only", async (_, thrown) => {
    behaviors.set("bad", () => {
      throw thrown
    })
    await write("one", "bad", "two")
    await arrived("one", "two")
    await write("bad", "three")
    await arrived("one", "three", "two")
    expect(await parked()).toMatchObject([{ key: "bad", code: "COMPOSE_FAILED" }])
  })

  it.each<[string, unknown]>([
    ["a number that JSON does not know", { pieces: 1n }],
    ["a text with the character 0", { note: "a\0b" }],
    ["half of a character", { note: "\ud83d" }],
    [
      "a body that cannot be read",
      {
        toJSON: () => {
          throw new Error("No connection to the ERP")
        },
      },
    ],
  ])("by making %s parks its own stream only", async (_, body) => {
    behaviors.set("bad", () => body)
    await write("one", "bad", "two")
    await arrived("one", "two")
    expect(await parked()).toMatchObject([{ key: "bad", code: "COMPOSE_FAILED" }])
  })

  it("tells a text of backslashes from a character that cannot be stored", async () => {
    behaviors.set("slashes", () => ({ aggregateId: "slashes", note: "\\u0000 \\ud83d 🧵" }))
    await write("slashes")
    await arrived("slashes")
    expect(await parked()).toEqual([])
  })

  it.each<[string, Behavior]>([
    ["refuses", (read) => read("select * from no_such_table_connection")],
    ["gets a wrong number of values for", (read) => read("select $1::text", ["one", "two"])],
  ])("by a statement that PostgreSQL %s parks its own stream only", async (_, behavior) => {
    behaviors.set("bad", behavior)
    await write("one", "bad")
    await arrived("one")
    expect(await parked()).toMatchObject([{ key: "bad", code: "COMPOSE_FAILED" }])
  })

  const END_OWN_CONNECTION = "select pg_terminate_backend(pg_backend_pid())"

  it.each<[string, Behavior]>([
    ["ends its connection", (read) => read(END_OWN_CONNECTION)],
    [
      "ends its connection, whatever words the composer adds",
      async (read) => {
        await read(END_OWN_CONNECTION).catch((cause: unknown) => {
          throw new Error("The piece cannot be read", { cause })
        })
      },
    ],
    [
      "cannot be reached",
      async (read) => {
        const answer = read("select pg_sleep(30)")
        await eventually(async () => {
          const [row] = await database.sql("select from pg_stat_activity where query = 'select pg_sleep(30)'")
          return row
        })
        proxy.cut()
        setTimeout(() => proxy.mend(), 300)
        await answer
      },
    ],
  ])("because PostgreSQL %s is asked again and parks nothing", async (_, lose) => {
    let isFirst = true
    behaviors.set("bad", async (read) => {
      if (!isFirst) return
      isFirst = false
      await lose(read)
    })
    await write("one", "bad", "two")
    await arrived("bad", "one", "two")
    expect(failures.length).toBeGreaterThan(0)
    expect(await parked()).toEqual([])
  })
})
