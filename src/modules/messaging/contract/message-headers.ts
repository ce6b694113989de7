import type { Carried, IncomingMessage, Message, OutgoingMessage } from "./define-message"
import { cloudEventType, dataSchemaOf } from "../envelope"
import type { JsonSchema } from "./json-schema"

/** Headers of a message: CloudEvents 1.0 in binary mode over AMQP, as envelope.ts writes and the consumers read them. */
export function headersSchemaOf(message: Message): JsonSchema {
  return message.direction === "outgoing" ? outgoingHeaders(message) : incomingHeaders(message)
}

function outgoingHeaders(message: OutgoingMessage): JsonSchema {
  return objectOf(
    {
      "cloudEvents:specversion": { const: "1.0" },
      "cloudEvents:id": text("Unique per event and equal across duplicates, retries and replays; also `message_id`"),
      "cloudEvents:source": text("Name of the shop, a URI reference"),
      "cloudEvents:type": { const: cloudEventType(message) },
      "cloudEvents:subject": text(`\`${message.aggregate}/<id>\`: whose order is kept`),
      "cloudEvents:time": { ...text("When it happened"), format: "date-time" },
      "cloudEvents:sequence": text("A whole number that grows along the states of one subject and type; gaps mean nothing"),
      "cloudEvents:carries": { const: message.carries, description: CARRIES[message.carries] },
      "cloudEvents:partitionkey": text("What to shard by: equal for messages whose order matters to each other"),
      "cloudEvents:dataschema": { const: dataSchemaOf(message) },
    },
    {
      traceparent: text("W3C trace context"),
      "x-apparel-replay": { type: "boolean", description: "Set on replays alone" },
      ...(message.carries === "state" && {
        "x-apparel-snapshot": { type: "boolean", description: "Set where a snapshot tells how its subject stands" },
      }),
    }
  )
}

const CARRIES: Record<Carried, string> = {
  state: "How its subject stands: ignore one whose sequence is not above the last one of its source, subject and type",
  fact: "What happened: each one counts, also an older one that comes after a newer one; only its id tells a repeat",
}

function incomingHeaders(message: IncomingMessage): JsonSchema {
  return objectOf(
    {
      "cloudEvents:specversion": { const: "1.0" },
      "cloudEvents:id": text("Unique per message of its source; the same when it is sent again; also `message_id`"),
      "cloudEvents:source": text("One of the sources that the shop is set up to hear"),
      "cloudEvents:type": { const: cloudEventType(message) },
      "cloudEvents:time": { ...text("When it happened; too old a message is refused"), format: "date-time" },
    },
    {
      traceparent: text("W3C trace context"),
      "x-apparel-signature": text(
        "`sha256=` and HMAC-SHA256 of `message_id`, a dot and the body in hexadecimal, where the source has a secret"
      ),
    }
  )
}

const text = (description: string): JsonSchema => ({ type: "string", description })

const objectOf = (required: Record<string, JsonSchema>, optional: Record<string, JsonSchema>): JsonSchema => ({
  type: "object",
  properties: { ...required, ...optional },
  required: Object.keys(required),
})
