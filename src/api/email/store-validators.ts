import { z } from "@medusajs/framework/zod"

export const cartParams = z.object({
  id: z.string().regex(/^[\w-]{1,64}$/, { error: "'id' must be the id of a cart" }),
})

export const emailConsentBody = z.strictObject({ has_consent: z.boolean() })

export type EmailConsentBody = z.output<typeof emailConsentBody>
