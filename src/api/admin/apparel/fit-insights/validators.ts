import { z } from "@medusajs/framework/zod"
import { INSIGHTS_SORTS } from "../../../../modules/sizing/fit/insights/fit-insights"
import * as field from "../../../size-fields"

export const insightsQuery = z.strictObject({
  flag: z.enum(["runs_small", "runs_large", "true_to_size", "none"]).optional(),
  q: field.text(100).optional(),
  sort: z.enum(INSIGHTS_SORTS).default("-last_outcome_at"),
  ...field.paging,
})

export const insightParams = z.object({ product_id: field.id("product_id") })

export type InsightsQuery = z.output<typeof insightsQuery>
