import { isStorableText } from "../../../shared/storable-text"
import type { Delivery, Headers } from "../transports/transport"

/** The attributes of CloudEvents that a message needs, checked for their form only. */
export type CloudEvent = {
  id: string
  source: string
  name: string
  version: number
  time: Date
  subject: string | undefined
  sequence: string | undefined
}

const RFC_3339 = /^\d{4}-\d\d-\d\d[Tt]\d\d:\d\d:\d\d(\.\d+)?([Zz]|[+-]\d\d:\d\d)$/

/** One attribute; both prefixes of the AMQP binding are read, `cloudEvents:` and the older `cloudEvents_`. */
export function attribute(headers: Headers, name: string): string | undefined {
  const value = headers[`cloudEvents:${name}`] ?? headers[`cloudEvents_${name}`]
  return typeof value === "string" ? value : undefined
}

/** The event of a delivery, or what is missing or malformed in its envelope. */
export function readCloudEvent({ headers, messageId }: Pick<Delivery, "headers" | "messageId">): CloudEvent | string {
  const [id, source, type, time] = ["id", "source", "type", "time"].map((name) => attribute(headers, name))
  if (attribute(headers, "specversion") !== "1.0") return "specversion is not 1.0"
  if (!isText(id)) return "id is missing or longer than 200 characters"
  // The signature covers the property, the inbox the attribute: they must be one.
  if (messageId !== id) return "id and the property message_id differ"
  if (!isText(source)) return "source is missing or longer than 200 characters"
  const [, name, version] = /^([a-z][a-z0-9_]{0,99})\.v(\d{1,4})$/.exec(type ?? "") ?? []
  if (name === undefined) return "type is not a name and a version such as order_created.v1"
  if (!RFC_3339.test(time ?? "") || Number.isNaN(Date.parse(time ?? ""))) return "time is not a date and time of RFC 3339"
  return {
    id,
    source,
    name,
    version: Number(version),
    time: new Date(time ?? ""),
    subject: attribute(headers, "subject"),
    sequence: attribute(headers, "sequence"),
  }
}

/** Not empty, not long, and storable in PostgreSQL's text. */
const isText = (value: string | undefined): value is string =>
  value !== undefined && value.length > 0 && value.length <= 200 && isStorableText(value)
