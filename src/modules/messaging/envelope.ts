import type { OutgoingMessage } from "./contract/define-message"
import type { Headers, Publication, WireMessage } from "./transports/transport"

/** A row of the outbox or of the log, as far as its message needs it. */
export type MessageRow = {
  id: string
  /** Public: grows along the states of one stream. */
  sequence: string
  event_id: string
  name: string
  version: number
  aggregate_type: string
  aggregate_id: string
  ordering_key: string
  /** The data as JSON, in the words of PostgreSQL: it is never parsed on its way, so a repeat is the same to the byte. */
  body: string
  traceparent: string | null
  occurred_at: Date
}

/** Header by which a receiver tells a message that staff sent again from a live one. */
export const REPLAY_HEADER = "x-apparel-replay"

/** Header of a message that says how something stands because a snapshot was asked for, not because it changed. */
export const SNAPSHOT_HEADER = "x-apparel-snapshot"

/** CloudEvents type of a message, such as `order_created.v1`. */
export const cloudEventType = ({ name, version }: { name: string; version: number }): string => `${name}.v${version}`

/** Identifies the JSON Schema of a message's body; the AsyncAPI document uses the same. */
export const dataSchemaOf = ({ name, version }: { name: string; version: number }): string =>
  `urn:medusa-plugin-apparel:${name}:${version}`

/**
 * A row as it travels: CloudEvents 1.0 in binary mode, attributes as headers with the prefix `cloudEvents:`
 * (AMQP binding 1.0.2), the body holding the data alone. Without `message`, as for a type that the contract no longer has,
 * nothing is said of what it carries.
 */
export function wireMessageOf(row: MessageRow, source: string, message?: Pick<OutgoingMessage, "carries">): WireMessage {
  const headers: Headers = {
    "cloudEvents:specversion": "1.0",
    "cloudEvents:id": row.event_id,
    "cloudEvents:source": source,
    "cloudEvents:type": cloudEventType(row),
    "cloudEvents:subject": `${row.aggregate_type}/${row.aggregate_id}`,
    "cloudEvents:time": row.occurred_at.toISOString(),
    "cloudEvents:sequence": row.sequence,
    "cloudEvents:partitionkey": row.ordering_key,
    "cloudEvents:dataschema": dataSchemaOf(row),
  }
  if (message) headers["cloudEvents:carries"] = message.carries
  if (row.traceparent) headers["traceparent"] = row.traceparent
  return {
    messageId: row.event_id,
    type: row.name,
    headers,
    body: Buffer.from(row.body),
    timestamp: Math.floor(row.occurred_at.getTime() / 1_000),
  }
}

/** The same, addressed to the exchange of its kind. */
export function publicationOf(row: MessageRow, message: OutgoingMessage, source: string): Publication {
  const exchange = message.kind === "event" ? "events" : "commands"
  return Object.assign(wireMessageOf(row, source, message), { exchange, routingKey: message.routingKey } as const)
}
