import { z } from "@medusajs/framework/zod"

const id = (field: string) => z.string().regex(/^[1-9]\d{0,17}$/, { error: `'${field}' must be a number such as 42` })

const name = z.string().min(1).max(200)

const status = z.enum(["open", "retrying", "retried", "discarded"])

const narrowing = {
  direction: z.enum(["outgoing", "incoming"]).optional(),
  consumer: name.optional(),
  name: name.optional(),
  reason_code: name.optional(),
  q: z.string().trim().min(1).max(200).optional(),
}

const list = (value: unknown) => (typeof value === "string" ? value.split(",") : value)

export const idParams = z.object({ id: id("id") })

export const searchQuery = z.strictObject({ q: z.string().trim().min(1).max(200) })

export const revealQuery = z.strictObject({ reveal: z.enum(["true", "false"]).default("false") })

export const deadLettersQuery = z.strictObject({
  ...narrowing,
  /** Several are separated by commas. (Default: all) */
  status: z.preprocess(list, z.array(status).min(1).optional()),
  limit: z.coerce.number().int().min(1).max(100).default(20),
  /** `next_cursor` of the page before. */
  cursor: id("cursor").optional(),
})

export const retryBody = z
  .strictObject({
    ids: z.array(id("ids")).min(1).max(1_000).optional(),
    filter: z.strictObject(narrowing).optional(),
  })
  .refine(({ ids, filter }) => (ids === undefined) !== (filter === undefined), {
    error: "Give either 'ids' or 'filter', an empty 'filter' for all open dead letters",
  })

export const discardBody = z.strictObject({
  ids: z.array(id("ids")).min(1).max(1_000),
  reason: z.string().trim().min(3).max(500),
})

const time = (field: string) =>
  z.iso
    .datetime({ offset: true, error: `'${field}' must be a time such as 2026-11-24T09:00:00Z` })
    .transform((text) => new Date(text))

const queue = z.string().regex(/^[\w.:-]{1,200}$/, { error: "'queue' must be the name of a queue" })

export const replayBody = z.strictObject({
  queue,
  subject: z.string().trim().min(1).max(255).optional(),
  names: z.array(name).min(1).max(50).optional(),
  from: time("from").optional(),
  to: time("to").optional(),
})

export const snapshotBody = z.strictObject({
  queue,
  of: z.array(name).min(1).max(50),
  since: time("since").optional(),
})

export type DeadLettersQuery = z.output<typeof deadLettersQuery>
export type SearchQuery = z.output<typeof searchQuery>
export type RevealQuery = z.output<typeof revealQuery>
export type RetryBody = z.output<typeof retryBody>
export type DiscardBody = z.output<typeof discardBody>
export type ReplayBody = z.output<typeof replayBody>
export type SnapshotBody = z.output<typeof snapshotBody>
