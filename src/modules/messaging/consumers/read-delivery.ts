import { incomingMessage, outgoingMessage, parseMessageType } from "../contract/registry"
import type { Message } from "../contract/define-message"
import { parseTraceparent } from "../../../shared/traceparent"
import type { MessagingOptions } from "../options"
import type { Delivery } from "../transports/transport"
import { type CloudEvent, readCloudEvent } from "./cloud-event"
import { fullSizeOf } from "./cut-body"
import type { Consumer, ReceivedMessage } from "./define-consumer"
import { schemaMismatch } from "./message-schema"
import { isSigned } from "./signature"

/** Why a message can never be applied: a code, and words for staff without a value of the message. */
export type Refusal = { code: string; reason: string }

/** Place of a message among those of its aggregate; see `IncomingMessage.position`. */
export type Position = { aggregate: string; version: number }

export type ReadResult = { message: ReceivedMessage; position: Position | undefined } | { refusal: Refusal }

/** What a queue's consumer expects; no messages for the queue of those that nobody takes. */
export type ReadRules = Pick<Consumer, "from" | "messages"> & {
  options: Pick<MessagingOptions, "maxBodyBytes" | "inboxDays" | "inboundSources" | "source">
}

const DAY_MS = 86_400_000

/** Refusal of what holds customers' data and nobody sent: its dead letter keeps no body. */
export const OWN_EVENT = "OWN_EVENT"

/**
 * A delivery in the words of its consumer, or why it is refused for ever.
 *
 *   code               | when
 *   BODY_TOO_LARGE     | the body is above `maxBodyBytes`, or was and is cut by now
 *   ENVELOPE_INVALID   | an attribute of CloudEvents is missing or malformed, or `time` is over a day ahead
 *   OWN_EVENT          | an event of this shop came back by `inbound`: somebody bound the one exchange to the other
 *   UNKNOWN_SOURCE     | `source` is not configured (inbound), or not this shop (events, commands)
 *   SOURCE_FORGED      | the login that published it is not the source's
 *   SIGNATURE_INVALID  | the source has a secret, and the signature is missing or wrong
 *   UNKNOWN_MESSAGE    | the contract has no such type and version
 *   SOURCE_NOT_ALLOWED | the source may not send this type
 *   KEY_NOT_ALLOWED    | the routing key is another one than the type's (inbound)
 *   TOO_OLD            | `time` is more than `inboxDays` ago, so that a repeat could not be told
 *   NO_CONSUMER        | this queue's consumer does not take the type
 *   BODY_NOT_JSON      | the body cannot be parsed
 *   SCHEMA_MISMATCH    | the body breaks the published schema
 */
export function readDelivery(delivery: Delivery, rules: ReadRules, now: Date): ReadResult {
  const { options, from } = rules
  const { bytes, isCut } = fullSizeOf(delivery)
  if (isCut) return refuse("BODY_TOO_LARGE", `${bytes} bytes came, only the first ${delivery.body.length} were kept`)
  if (bytes > options.maxBodyBytes)
    return refuse("BODY_TOO_LARGE", `${bytes} bytes, at most ${options.maxBodyBytes} are taken and kept`)
  const event = readCloudEvent(delivery)
  if (typeof event === "string") return refuse("ENVELOPE_INVALID", event)
  const message = from === "inbound" ? incomingMessage(event) : outgoingMessage(event)
  const refusal =
    sourceRefusal(delivery, event, rules) ??
    typeRefusal(event, message, rules) ??
    keyRefusal(delivery, message, rules) ??
    ageRefusal(event, rules, now)
  if (refusal) return { refusal }
  return message ? readBody(delivery, event, message) : refuse("UNKNOWN_MESSAGE", event.name)
}

function sourceRefusal(delivery: Delivery, event: CloudEvent, { from, options }: ReadRules): Refusal | undefined {
  if (from !== "inbound")
    return event.source === options.source ? undefined : { code: "UNKNOWN_SOURCE", reason: "The message is not of this shop" }
  if (event.source === options.source) return { code: OWN_EVENT, reason: "An event of this shop was sent back to it" }
  const source = sourceOf(options, event.source)
  if (!source) return { code: "UNKNOWN_SOURCE", reason: "The source is not configured" }
  if (delivery.user !== source.user)
    return { code: "SOURCE_FORGED", reason: `Published by another login than ${event.source} has, or by none` }
  if (source.secret !== undefined && !isSigned(delivery, source.secret))
    return { code: "SIGNATURE_INVALID", reason: "The signature is missing or wrong" }
  return undefined
}

function typeRefusal(event: CloudEvent, message: Message | undefined, { from, messages, options }: ReadRules) {
  const type = `${event.name}.v${event.version}`
  if (!message) return { code: "UNKNOWN_MESSAGE", reason: `The contract has no ${type}` }
  if (from === "inbound" && !sourceOf(options, event.source)?.messages.includes(event.name))
    return { code: "SOURCE_NOT_ALLOWED", reason: `${event.source} may not send ${event.name}` }
  const isTaken = messages.map(parseMessageType).some(({ name, version }) => name === event.name && version === event.version)
  if (!isTaken) return { code: "NO_CONSUMER", reason: `Nothing here takes ${type}` }
  return undefined
}

/**
 * Topic permissions of older RabbitMQ speak of the routing key alone, and the headers `CC` and `BCC` carry a message past
 * them to the queues of any other key. It arrives with the key that was permitted, which therefore has to be the type's.
 */
function keyRefusal({ routingKey }: Delivery, message: Message | undefined, { from }: ReadRules) {
  if (from !== "inbound" || routingKey === message?.routingKey) return undefined
  return { code: "KEY_NOT_ALLOWED", reason: "The routing key is not that of the type" }
}

function ageRefusal({ time }: CloudEvent, { options }: ReadRules, now: Date): Refusal | undefined {
  const ageMs = now.getTime() - time.getTime()
  // A time that lies ahead would outlive the memory of the inbox.
  if (ageMs < -DAY_MS) return { code: "ENVELOPE_INVALID", reason: "time lies more than a day ahead" }
  if (ageMs <= options.inboxDays * DAY_MS) return undefined
  return { code: "TOO_OLD", reason: `Happened more than ${options.inboxDays} days ago` }
}

function readBody(delivery: Delivery, event: CloudEvent, message: Message): ReadResult {
  const body = parseJson(delivery.body)
  if (!body) return refuse("BODY_NOT_JSON", "The body is not JSON in UTF-8")
  const mismatch = schemaMismatch(message, body.json)
  if (mismatch !== undefined) return refuse("SCHEMA_MISMATCH", mismatch)
  const position = message.direction === "incoming" ? message.position?.(body.json) : undefined
  if (position && !Number.isSafeInteger(position.version)) return refuse("SCHEMA_MISMATCH", "The version is not a whole number")
  const received = {
    ...event,
    data: body.json,
    traceparent: parseTraceparent(delivery.headers.traceparent),
    attempt: delivery.attempt,
  }
  return { message: received, position }
}

function parseJson(body: Buffer): { json: unknown } | undefined {
  try {
    return { json: JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(body)) as unknown }
  } catch {
    return undefined
  }
}

const sourceOf = ({ inboundSources }: ReadRules["options"], source: string) =>
  Object.hasOwn(inboundSources, source) ? inboundSources[source] : undefined

const refuse = (code: string, reason: string): ReadResult => ({ refusal: { code, reason } })
