import { randomUUID } from "node:crypto"
import { z } from "@medusajs/framework/zod"
import type { MedusaContainer } from "@medusajs/framework/types"
import { messages } from "../../../src/modules/messaging/contract/registry"
import { defineIncoming } from "../../../src/modules/messaging/contract/define-message"
import type { ConsumerEvent } from "../../../src/modules/messaging/consumers/context"
import type { Consumer } from "../../../src/modules/messaging/consumers/define-consumer"
import { queueDefinitionsOf } from "../../../src/modules/messaging/consumers/queue-definitions"
import { startConsumers } from "../../../src/modules/messaging/consumers/runner"
import type { Database } from "../../../src/shared/database"
import { type MessagingOptions, messagingOptions } from "../../../src/modules/messaging/options"
import { PostgresTransport } from "../../../src/modules/messaging/transports/postgres/transport"
import type { Publication } from "../../../src/modules/messaging/transports/transport"
import { eventually } from "../eventually"
import { aLogger } from "../logger"
import type { MessagingDatabase } from "./messaging-database"
import "../slices"

/** Adds one piece to a shelf; nothing but a test takes it. */
export const pieceCounted = defineIncoming({
  name: "piece_counted",
  version: 1,
  kind: "command",
  routingKey: "piece.counted.v1",
  summary: "A piece was counted.",
  data: z.object({ shelf: z.string(), version: z.number().int().optional() }),
  example: { shelf: "A" },
  availability: "available",
  position: ({ shelf, version }) => ({ aggregate: version ? shelf : randomUUID(), version: version ?? 1 }),
})
/** Another message of the same consumer, with a key of its own. */
export const shelfEmptied = defineIncoming({
  name: "shelf_emptied",
  version: 1,
  kind: "command",
  routingKey: "shelf.emptied.v1",
  summary: "A shelf was emptied.",
  data: z.object({ shelf: z.string() }),
  example: { shelf: "A" },
  availability: "available",
})
messages.register(pieceCounted, shelfEmptied)

export const SIGNING_SECRET = "signing-secret-of-a-test"

const SOURCES: MessagingOptions["inboundSources"] = {
  "/wms": {
    user: "wms",
    messages: ["piece_counted", "shelf_emptied", "inventory_update", "shipment_tracking", "order_cancel_request"],
  },
  "/till": { user: "till", messages: ["piece_counted"], secret: SIGNING_SECRET },
  "/pay": { user: "pay", messages: ["payment_success"] },
}

/** A message of the warehouse as it travels; name only what matters. */
export function anInbound(
  given: { data?: unknown; name?: string; source?: string; id?: string; time?: Date } & Partial<Publication> = {}
): Publication {
  const { data, name = "piece_counted", source = "/wms", id = randomUUID(), time = new Date(), headers, ...rest } = given
  return {
    exchange: "inbound",
    routingKey: "piece.counted.v1",
    messageId: id,
    type: name,
    timestamp: Math.floor(time.getTime() / 1_000),
    body: Buffer.from(JSON.stringify(data ?? { shelf: "A" })),
    headers: {
      "cloudEvents:specversion": "1.0",
      "cloudEvents:id": id,
      "cloudEvents:source": source,
      "cloudEvents:type": `${name}.v1`,
      "cloudEvents:time": time.toISOString(),
      ...headers,
    },
    ...rest,
  }
}

export type DeadLetter = {
  consumer: string
  queue: string
  message_id: string
  reason_code: string
  reason: string
  attempts: number
}

const open = new Set<() => Promise<unknown>>()

/** Stops the receptions of a test, so that the next one has the machine for itself. */
export async function closeReceptions(): Promise<void> {
  await Promise.all([...open].map((close) => close()))
  open.clear()
}

let stages = 0

/** Consumers on queues of their own in PostgreSQL, until `closeReceptions`. */
export async function aReception(
  shop: MessagingDatabase,
  consumers: Consumer[],
  given: { container?: MedusaContainer; options?: Partial<MessagingOptions>; database?: Database } = {}
) {
  const { database } = shop
  const options = { ...messagingOptions.parse({ retryDelaysMs: [20, 20], inboundSources: SOURCES }), ...given.options }
  const prefix = given.options?.prefix ?? `reception-${(stages += 1)}`
  const events: ConsumerEvent[] = []
  const logger = aLogger()
  const logins = new Map<string, PostgresTransport>()
  const transportOf = (user: string) => {
    const transport = new PostgresTransport({ database: given.database ?? database, prefix, pollIntervalMs: 200, logger, user })
    transport.start(queueDefinitionsOf(consumers, options.retryDelaysMs))
    logins.set(user, transport)
    return transport
  }
  const transport = transportOf("shop")
  const running = await startConsumers({
    consumers,
    transport,
    database: given.database ?? database,
    container: given.container ?? nowhere,
    options: { ...options, prefix },
    logger,
    onEvent: (event) => events.push(event),
  })
  open.add(async () => {
    await running.stop()
    await Promise.all([...logins.values()].map((used) => used.stop()))
  })
  return {
    prefix,
    events,
    logger,
    transport,
    stop: () => running.stop(),
    /** Publishes with the login of each message's source, or as `user`. */
    async send(messages: Publication[], user?: string) {
      for (const [login, batch] of groupedBy(messages, ({ headers }) => user ?? String(headers["cloudEvents:source"]).slice(1)))
        await (logins.get(login) ?? transportOf(login)).publish(batch, database.sql)
      await database.sql("notify apparel_wake")
    },
    outcomes: (outcome: ConsumerEvent["outcome"]) => events.filter((event) => event.outcome === outcome).length,
    /** Resolves with the dead letters of these queues once there are `count`, the oldest first. */
    deadLetters: (count: number, withinMs?: number) =>
      eventually(async () => {
        const letters = await shop.query<DeadLetter>(
          "select * from apparel_dead_letter where queue like $1 || '.%' order by id",
          [prefix]
        )
        return letters.length >= count ? letters : undefined
      }, withinMs),
    /** Resolves once so many messages have ended. */
    ended: (count: number, withinMs?: number) =>
      eventually(() => (events.filter(({ outcome }) => outcome !== "retry").length >= count ? true : undefined), withinMs),
  }
}

/** For consumers that never ask their container for anything. */
const nowhere = {} as MedusaContainer

function groupedBy<Item>(items: Item[], keyOf: (item: Item) => string): Map<string, Item[]> {
  const groups = new Map<string, Item[]>()
  for (const item of items) groups.set(keyOf(item), [...(groups.get(keyOf(item)) ?? []), item])
  return groups
}
