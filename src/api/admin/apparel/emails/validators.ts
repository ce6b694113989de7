import { z } from "@medusajs/framework/zod"

const id = (field: string) => z.string().regex(/^apemail_[0-9A-Z]{26}$/, { error: `'${field}' must be the id of an email` })

const address = (field: string) => z.email({ error: `'${field}' must be an email address` }).max(254)

const locale = z.string().min(2).max(35)

const template = z.string().regex(/^[a-z][a-z0-9-]{0,99}$/, { error: "'name' must be the name of a template" })

export const idParams = z.object({ id: id("id") })

export const nameParams = z.object({ name: template })

export const emailsQuery = z.strictObject({
  status: z.enum(["queued", "sending", "sent", "failed", "suppressed", "bounced"]).optional(),
  template: template.optional(),
  /** An address, the id of an order or of an email. */
  q: z.string().trim().min(1).max(254).optional(),
  limit: z.coerce.number().int().min(1).max(100).default(20),
  /** `next_cursor` of the page before. */
  cursor: id("cursor").optional(),
})

export const previewBody = z.strictObject({
  locale: locale.optional(),
  /** An order to show; missing: the template's example. */
  order_id: z.string().min(1).max(64).optional(),
})

export const testBody = z.strictObject({ to: address("to"), locale: locale.optional() })

export const suppressBody = z.strictObject({ address: address("address"), reason: z.string().trim().min(3).max(500) })

export const liftBody = z.strictObject({ address: address("address") })

export const staffBody = z.strictObject({ template, addresses: z.array(address("addresses")).max(50) })

export type EmailsQuery = z.output<typeof emailsQuery>
export type PreviewBody = z.output<typeof previewBody>
export type TestBody = z.output<typeof testBody>
export type SuppressBody = z.output<typeof suppressBody>
export type LiftBody = z.output<typeof liftBody>
export type StaffBody = z.output<typeof staffBody>
