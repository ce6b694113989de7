import type { Sql } from "../../../shared/database"
import { toStorableText } from "../../../shared/storable-text"
import type { Delivery } from "../transports/transport"
import { attribute } from "./cloud-event"
import type { Refusal } from "./read-delivery"

/** A delivery that will not be applied, and why. */
export type DeadDelivery = { delivery: Delivery; refusal: Refusal }

const INSERT = `
  insert into apparel_dead_letter
    (direction, consumer, queue, source, message_id, name, routing_key, headers, body, reason_code, reason, attempts, user_name)
  select 'incoming', $1, $2, source, message_id, name, routing_key, headers, body, reason_code, reason, attempts, user_name
  from unnest($3::text[], $4::text[], $5::text[], $6::text[], $7::jsonb[], $8::bytea[], $9::text[], $10::text[], $11::int[],
    $12::text[]) as dead (source, message_id, name, routing_key, headers, body, reason_code, reason, attempts, user_name)`

/**
 * Writes `dead` into the list of dead letters, as they came. `queue` is the full name of the queue that a retry goes to.
 *
 * A crash before the acknowledgement writes its dead letter again; the inbox makes the second retry harmless.
 */
export async function writeDeadLetters(sql: Sql, consumer: string, queue: string, dead: readonly DeadDelivery[]): Promise<void> {
  if (dead.length === 0) return
  await sql(INSERT, [
    consumer,
    queue,
    dead.map(({ delivery }) => storable(attribute(delivery.headers, "source"))),
    dead.map(({ delivery }) => storable(delivery.messageId)),
    dead.map(({ delivery }) => storable(attribute(delivery.headers, "type")?.replace(/\.v\d+$/, "") ?? delivery.type)),
    dead.map(({ delivery }) => storable(delivery.routingKey)),
    dead.map(({ delivery }) => JSON.stringify(storableHeaders(delivery.headers))),
    dead.map(({ delivery }) => delivery.body),
    dead.map(({ refusal }) => refusal.code),
    dead.map(({ refusal }) => storable(refusal.reason)),
    dead.map(({ delivery }) => delivery.attempt),
    // A retry must come from whom the broker vouched for.
    dead.map(({ delivery }) => delivery.user),
  ])
}

function storableHeaders(headers: Delivery["headers"]): Delivery["headers"] {
  const entries = Object.entries(headers).map(([key, value]) => [
    toStorableText(key),
    typeof value === "string" ? toStorableText(value) : value,
  ])
  return Object.fromEntries(entries) as Delivery["headers"]
}

const storable = (text: string | undefined): string | undefined => (text === undefined ? undefined : toStorableText(text))
