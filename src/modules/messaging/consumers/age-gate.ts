import type { Sql } from "../../../shared/database"
import type { Gap } from "../capture/gaps"
import { REPLAY_HEADER } from "../envelope"
import type { Delivery } from "../transports/transport"
import type { HandlingConsumer, ReceivedMessage } from "./define-consumer"
import type { Refusal } from "./read-delivery"

const HOUR_MS = 3_600_000

/** Code of dead letters that only wait for staff to say whether somebody is still to be told. */
const TOO_LATE = "TOO_LATE"

type Gate = { sql: Sql; consumer: HandlingConsumer; gaps: readonly Gap[]; now: Date }

/**
 * Why a message is not to be told any more without asking: it is older than its consumer's `withinHours`, or was captured
 * while nobody relayed. Undefined when it is in time, or staff said retry or sent it again.
 */
export async function findLateness(delivery: Delivery, message: ReceivedMessage, gate: Gate): Promise<Refusal | undefined> {
  const reason = latenessOf(message, gate)
  if (reason === undefined || delivery.headers[REPLAY_HEADER] !== undefined) return undefined
  return (await wasDecided(message, gate)) ? undefined : { code: TOO_LATE, reason }
}

function latenessOf({ name, time }: ReceivedMessage, { consumer, gaps, now }: Gate): string | undefined {
  const withinHours = consumer.withinHours?.(name)
  if (withinHours === undefined) return undefined
  if (gaps.some(({ from, until }) => time >= from && time < until))
    return "Captured while nobody relayed, as while the plugin was switched off: retry to tell them now, or discard"
  const hours = Math.floor((now.getTime() - time.getTime()) / HOUR_MS)
  if (hours < withinHours) return undefined
  return `Happened ${hours} hours ago, and is told within ${withinHours}: retry to tell them now, or discard`
}

/** Whether staff asked for this one: a dead letter of it, for whatever reason, was to be retried. */
async function wasDecided({ id }: ReceivedMessage, { sql, consumer }: Gate): Promise<boolean> {
  const rows = await sql(
    `select 1 from apparel_dead_letter where direction = 'incoming' and consumer = $1 and message_id = $2
       and status in ('retrying', 'retried') limit 1`,
    [consumer.name, id]
  )
  return rows.length > 0
}
