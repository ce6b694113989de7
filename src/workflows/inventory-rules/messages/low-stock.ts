import { z } from "@medusajs/framework/zod"
import { defineOutgoing, exampleLocation, locationSchema, maybeText, moment, pieces } from "../../../modules/messaging"
import { colorway, exampleColorway } from "./colorway"

export const lowStock = defineOutgoing({
  name: "low_stock",
  version: 1,
  kind: "event",
  routingKey: "stock.low.v1",
  summary: "What is left of one size fell to its threshold; sent once until it is above it again.",
  aggregate: "inventory_item",
  carries: "fact",
  source: "the stock rules",
  data: z.object({
    ...colorway,
    variant_id: z.string(),
    sku: maybeText,
    size: maybeText,
    location: locationSchema.nullable().describe("Null when the threshold is for all locations together"),
    available: z.number(),
    threshold: pieces(),
    detected_at: moment,
  }),
  example: {
    ...exampleColorway,
    variant_id: "variant_01JD0000000000000000000001",
    sku: "TS-200-WHT-M",
    size: "M",
    location: exampleLocation,
    available: 3,
    threshold: 5,
    detected_at: "2026-11-24T09:30:00.000Z",
  },
  availability: { laterWith: "inventory-rules" },
})
