import type { Delivery, Headers, WireMessage } from "../transport"
import type { ConsumeMessage, Options } from "./client"

/** Headers of the copies we make for retries and replays: what the broker would forget on the way. */
const ATTEMPT = "x-apparel-attempt"
const USER = "x-apparel-user"
const ROUTING_KEY = "x-apparel-routing-key"

/** Set by the broker when it puts a message away; a copy starts without a history. */
const DEATH = /^x-((first|last)-)?death/
const LAST_DEATH_REASON = "x-last-death-reason"

export type Copy = WireMessage & { routingKey: string; user?: string; attempt: number }

/** A message as a driver's properties; `userId` is set on copies alone. */
export function publishOptionsOf(message: WireMessage): Options.Publish {
  return {
    mandatory: true,
    persistent: true,
    appId: "medusa-plugin-apparel",
    contentType: "application/json",
    messageId: message.messageId,
    type: message.type,
    timestamp: message.timestamp,
    headers: message.headers,
    ...(message.correlationId && { correlationId: message.correlationId }),
  }
}

/** A copy that remembers attempt, routing key and first publisher; `login` proves to us that the copy is ours. */
export function copyOptionsOf(copy: Copy, login: string): Options.Publish {
  const kept = Object.entries(copy.headers).filter(([name]) => !DEATH.test(name) && name !== USER)
  const headers: Headers = { ...Object.fromEntries(kept), [ATTEMPT]: String(copy.attempt), [ROUTING_KEY]: copy.routingKey }
  if (copy.user) headers[USER] = copy.user
  return { ...publishOptionsOf({ ...copy, headers }), userId: login }
}

type Received = Omit<Delivery, "ack" | "retry" | "release" | "queue">

/**
 * What arrived, in our words. Only the broker sets `userId`'s truth: what a copy says about its first publisher is
 * believed when the copy was published with our own `login`, else anybody could name anybody.
 */
export function receivedOf({ content, fields, properties }: ConsumeMessage, login: string): Received {
  const isCopy = properties.userId === login
  const { [ATTEMPT]: attempt, [USER]: user, [ROUTING_KEY]: routingKey, ...headers } = readableHeaders(properties.headers)
  const correlationId = textOf(properties.correlationId)
  return {
    messageId: textOf(properties.messageId) ?? "",
    type: textOf(properties.type) ?? "",
    headers,
    body: content,
    timestamp: typeof properties.timestamp === "number" ? properties.timestamp : 0,
    ...(correlationId && { correlationId }),
    routingKey: (isCopy ? textOf(routingKey) : undefined) ?? fields.routingKey,
    user: isCopy && routingKey !== undefined ? textOf(user) : textOf(properties.userId),
    attempt: isCopy ? Math.max(1, Number.parseInt(textOf(attempt) ?? "1", 10) || 1) : 1,
  }
}

/** Texts and booleans; of the broker's history of a dead letter its reasons, the last one also where the broker is old. */
function readableHeaders(headers: unknown): Headers {
  const entries = Object.entries(headers ?? {}) as [string, unknown][]
  const readable = Object.fromEntries(entries.filter((entry): entry is [string, string | boolean] => isReadable(entry[1])))
  const lastReason = lastDeathReason(entries)
  return lastReason ? { [LAST_DEATH_REASON]: lastReason, ...readable } : readable
}

const isReadable = (value: unknown) => typeof value === "string" || typeof value === "boolean"

function lastDeathReason(entries: [string, unknown][]): string | undefined {
  const deaths: unknown = entries.find(([name]) => name === "x-death")?.[1]
  const last: unknown = Array.isArray(deaths) ? deaths[0] : undefined
  return typeof last === "object" && last !== null && "reason" in last ? textOf(last.reason) : undefined
}

const textOf = (value: unknown): string | undefined => (typeof value === "string" && value !== "" ? value : undefined)
