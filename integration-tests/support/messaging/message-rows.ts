import { randomUUID } from "node:crypto"
import type { TestDatabase } from "../database"

type Values = Record<string, unknown>

async function insert(database: TestDatabase, table: string, values: Values): Promise<string> {
  const columns = Object.keys(values)
  const parameters = columns.map((_, index) => `$${index + 1}`)
  const [row] = await database.query<{ id: string }>(
    `insert into ${table} (${columns.join(", ")}) values (${parameters.join(", ")}) returning id`,
    Object.values(values)
  )
  if (!row) throw new Error(`Nothing was inserted into ${table}`)
  return row.id
}

/** A message that a consumer could not apply; returns its id. */
export const anIncomingDeadLetter = (database: TestDatabase, values: Values = {}): Promise<string> =>
  insert(database, "apparel_dead_letter", {
    direction: "incoming",
    consumer: "inventory-levels",
    queue: "apparel.inventory-levels",
    source: "/wms",
    message_id: randomUUID(),
    name: "inventory_update",
    routing_key: "inventory.update.v1",
    headers: { "cloudEvents:time": "2026-11-01T10:00:00.000Z" },
    body: Buffer.from(JSON.stringify({ sku: "TEE-M", quantity: 3 })),
    reason_code: "UNKNOWN_SKU",
    reason: "There is no article TEE-M",
    ...values,
  })

/** A message in the outbox; returns its id. */
export const anOutboxRow = (database: TestDatabase, values: Values = {}): Promise<string> =>
  insert(database, "apparel_outbox", { ...aFact("order_created", "order_waiting"), facts: {}, partition: 0, ...values })

/** A message of the outbox that could not be sent, with the row that waits; returns both ids. */
export async function anOutgoingDeadLetter(database: TestDatabase, orderId = "order_parked", values: Values = {}) {
  const outboxId = await anOutboxRow(database, { ordering_key: orderId, aggregate_id: orderId })
  const id = await insert(database, "apparel_dead_letter", {
    direction: "outgoing",
    name: "order_created",
    ordering_key: orderId,
    outbox_id: outboxId,
    body: Buffer.from("{}"),
    reason_code: "BODY_TOO_LARGE",
    reason: "The body has 300000 bytes",
    ...values,
  })
  return { id, outboxId }
}

let lastLogId = 0

/** A published message; returns its id. Ids grow unless given. */
export async function aLoggedMessage(database: TestDatabase, values: Values = {}): Promise<string> {
  lastLogId += 10
  return insert(database, "apparel_log", {
    id: lastLogId,
    event_id: randomUUID(),
    ...aFact("order_created", "order_logged"),
    data: { order_id: "order_logged" },
    occurred_at: new Date(),
    ...values,
  })
}

const aFact = (name: string, orderId: string) => ({
  name,
  version: 1,
  aggregate_type: "order",
  aggregate_id: orderId,
  ordering_key: orderId,
})
