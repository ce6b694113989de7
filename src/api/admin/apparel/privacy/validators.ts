import { z } from "@medusajs/framework/zod"

const customerId = z.string().regex(/^[A-Za-z0-9_-]{1,64}$/, { error: "'customer_id' must be the id of a customer" })

const person = {
  customer_id: customerId.optional(),
  email: z.email({ error: "'email' must be an email address" }).max(254).optional(),
}

const namesOne = ({ customer_id, email }: { customer_id?: string | undefined; email?: string | undefined }) =>
  (customer_id === undefined) !== (email === undefined)

const ONE = { error: "'customer_id' or 'email' must be given, one of them" }

export const exportBody = z.strictObject(person).refine(namesOne, ONE)

export const eraseBody = z
  .strictObject({ ...person, confirm: z.string({ error: "'confirm' must be the email address of the person" }).max(254) })
  .refine(namesOne, ONE)

export const erasuresQuery = z.strictObject({ customer_id: customerId })

export const idParams = z.object({
  id: z.string().regex(/^erasure_[0-9A-Za-z-]{1,60}$/, { error: "'id' must be the id of an erasure" }),
})

export type ExportBody = z.output<typeof exportBody>
export type EraseBody = z.output<typeof eraseBody>
export type ErasuresQuery = z.output<typeof erasuresQuery>
