import { z } from "@medusajs/framework/zod"
import { defineIncoming } from "../../../modules/messaging"

export const inventoryCount = defineIncoming({
  name: "inventory_update",
  version: 1,
  kind: "command",
  routingKey: "inventory.update.v1",
  summary: "Sets how many pieces of one size lie in one location. Pieces reserved by open orders stay reserved.",
  data: z.strictObject({
    sku: z.string().min(1).max(255),
    location: z.string().min(1).max(255).describe("Id of the stock location, or its name"),
    stocked: z.number().int().min(0).max(2_147_483_647).describe("Pieces on the shelf, counted, not the difference"),
    version: z
      .number()
      .int()
      .min(1)
      .describe("Grows with every message about this sku in this location; an older one changes nothing"),
  }),
  example: { sku: "TS-200-WHT-M", location: "Warehouse Rotterdam", stocked: 40, version: 7 },
  availability: "available",
  position: ({ sku, location, version }) => ({ aggregate: `${sku}@${location}`, version }),
})
