import { z } from "@medusajs/framework/zod"
import { INSIGHTS_SORTS } from "../../../../modules/sizing/fit/insights/fit-insights"
import * as field from "../../../sizing/fields"
import { FIT_FLAGS } from "../../../../modules/sizing/rules"

export const insightsQuery = z.strictObject({
  flag: z.enum([...FIT_FLAGS, "none"]).optional(),
  q: field.text(100).optional(),
  sort: z.enum(INSIGHTS_SORTS).default("-last_outcome_at"),
  ...field.paging,
})

export const insightParams = z.object({ product_id: field.id("product_id") })

export type InsightsQuery = z.output<typeof insightsQuery>
