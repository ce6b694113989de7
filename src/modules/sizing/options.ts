import { z } from "@medusajs/framework/zod"

/** Options of the `sizing` slice. */
export const sizingOptions = z
  .strictObject({
    /** Days after delivery from which a piece that did not come back counts as kept. (Default: 45) */
    keptAfterDays: z.number().int().min(1).max(365).default(45),
    /** Days for which the advice given to a customer's profile is remembered. (Default: 90) */
    keepAdviceDays: z.number().int().min(1).max(365).default(90),
    /** Days for which the links of a fit survey work. (Default: 90) */
    surveyDays: z.number().int().min(1).max(365).default(90),
    /** What survey links are signed with; at least 32 characters. (Default: made from `http.jwtSecret`) */
    secretKey: z.string().min(32).optional(),
  })
  .prefault({})

export type SizingOptions = z.output<typeof sizingOptions>
