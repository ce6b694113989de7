import type { z } from "@medusajs/framework/zod"
import type { Sql } from "../../../shared/database"

/** `event`: something happened, anybody may listen. `command`: one receiver is asked to do something. */
export type MessageKind = "event" | "command"

/**
 * What a message tells of its aggregate, and so what a receiver does with an older one that comes late.
 *
 *   `state` | how it stands now: the newest of its type wins, an older one changes nothing
 *   `fact`  | what happened: each counts, in whatever order they come; nothing in a newer one replaces it
 */
export type Carried = "state" | "fact"

/**
 * `available`: published or applied today. Otherwise the feature whose code will be its source or its consumer;
 * the type stands in the contract from the start so that integrators can build on it.
 */
export type Availability = "available" | { laterWith: string }

type Described<Name extends string, Schema extends z.ZodType> = {
  /** snake_case; the `type` property of the message. */
  name: Name
  /** Counts breaking changes. A new version is a new definition beside the old one, and both are published while both are registered. */
  version: number
  kind: MessageKind
  /** Never derived at run time: changing it breaks every binding. */
  routingKey: string
  /** One sentence for integrators: when this message is sent, or what it makes the shop do. */
  summary: string
  /** Body of the message; its JSON Schema is the published contract. Wrap personal data in `personal()`. */
  data: Schema
  /** A complete body, checked against `data` by a test and printed in the documentation. */
  example: z.output<Schema>
  availability: Availability
}

/** A fact that a trigger wrote to the outbox and whose body has yet to be made. */
export type Fact = {
  /** Position in the outbox: grows along the changes of one row, not along those of several. */
  id: string
  aggregateId: string
  orderingKey: string
  /** What the trigger saw, as its capture wrote it. */
  facts: Record<string, unknown>
  occurredAt: Date
}

/** Bodies by `Fact.id`. A fact without a body no longer means anything (its row is gone) and is dropped. */
export type Bodies<Data> = Map<string, Data>

export type OutgoingMessage<Name extends string = string, Schema extends z.ZodType = z.ZodType> = Described<Name, Schema> & {
  direction: "outgoing"
  /** What has its own sequence: messages of one aggregate keep their order. */
  aggregate: string
  /** Travels as the CloudEvents attribute `carries`; changing it is a breaking change. */
  carries: Carried
  /** Which fact makes it, for readers of the documentation. */
  source: string
  /** Whether waiting facts of one aggregate may become one message, the newest; for states alone. (Default: false) */
  coalesce?: boolean
  /**
   * Lists of the body that may lose their last elements where it would be larger than `maxBodyBytes`; `data` has the field
   * `left_out` then. Without them such a body parks its stream, and nobody could ever send it.
   */
  mayShorten?: readonly string[]
  /** Makes the bodies of many facts with a bounded number of statements. Missing: the facts are the body. */
  compose?: (facts: Fact[], sql: Sql) => Promise<Bodies<z.output<Schema>>>
  /**
   * Decides about the candidates of this type, facts that were captured with `is_ready` false: sets `is_ready` in
   * `apparel_outbox` where it has become a fact, deletes what was undone. Runs every `pollIntervalMs` while there are any,
   * in several processes at once. `settleAfterSeconds` is the option of that name. Returns how many became ready.
   */
  settle?: (sql: Sql, limits: { settleAfterSeconds: number }) => Promise<number>
}

export type IncomingMessage<Name extends string = string, Schema extends z.ZodType = z.ZodType> = Described<Name, Schema> & {
  direction: "incoming"
  /**
   * What a newer message replaces an older one of: `key` of the aggregate and its growing `version`.
   * Messages with a version not above the last applied one are stale and change nothing. Missing: no guard.
   */
  position?(data: z.output<Schema>): { aggregate: string; version: number }
}

export type Message = OutgoingMessage | IncomingMessage

/** Body of a message, such as `MessageData<typeof orderCreated>`. */
export type MessageData<Defined extends { data: z.ZodType }> = z.output<Defined["data"]>

export function defineOutgoing<const Name extends string, Schema extends z.ZodType>(
  message: Omit<OutgoingMessage<Name, Schema>, "direction">
): OutgoingMessage<Name, Schema> {
  return { ...message, direction: "outgoing" }
}

export function defineIncoming<const Name extends string, Schema extends z.ZodType>(
  message: Omit<IncomingMessage<Name, Schema>, "direction">
): IncomingMessage<Name, Schema> {
  return { ...message, direction: "incoming" }
}

/** Keyword of the JSON Schema that marks a field as personal data. */
export const PERSONAL_DATA = "x-personal-data"

/** Marks a field as personal data: masked in the admin unless opened, named in the documentation. */
export function personal<Schema extends z.ZodType>(schema: Schema): Schema {
  return schema.meta({ ...schema.meta(), [PERSONAL_DATA]: true })
}
