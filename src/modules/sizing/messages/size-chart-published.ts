import { z } from "@medusajs/framework/zod"
import { defineOutgoing, moment } from "../../messaging"
import { BASES } from "../rules"

export const sizeChartPublished = defineOutgoing({
  name: "size_chart_published",
  version: 1,
  kind: "event",
  routingKey: "size-chart.published.v1",
  summary: "A version of a size chart took the place of what shoppers saw before. Its content is read from the Store API.",
  aggregate: "size_chart",
  carries: "state",
  source: "a version of `apparel_size_chart_version` that becomes published",
  data: z.object({
    chart_id: z.string(),
    handle: z.string(),
    chart_version: z.number().int().min(1).describe("Counts the published and archived versions of this chart"),
    content_hash: z.string().describe("SHA-256 of the content, hexadecimal: equal hashes are equal charts"),
    basis: z.enum(BASES),
    scale_handle: z.string().describe("Names the scale in the Store API and the Admin API"),
    published_at: moment,
  }),
  example: {
    chart_id: "schart_01JD0000000000000000000001",
    handle: "men-t-shirts",
    chart_version: 3,
    content_hash: "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
    basis: "body",
    scale_handle: "alpha-men",
    published_at: "2026-11-28T10:00:00.000Z",
  },
  availability: "available",
})
