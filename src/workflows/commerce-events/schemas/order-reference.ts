import { z } from "@medusajs/framework/zod"

/** The two ways to name an order; a message brings at least one of them. */
export const orderReference = {
  order_id: z.string().min(1).max(64).optional(),
  order_display_id: z.number().int().min(1).max(2_147_483_647).optional().describe("The number that customers see"),
}
