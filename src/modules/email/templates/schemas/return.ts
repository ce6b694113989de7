import { z } from "@medusajs/framework/zod"
import { amount, displayId, leftOut, pieces } from "./fields"
import { exampleSkuLine, skuLine } from "./sku-line"

export const returnItemSchema = z.object({
  ...skuLine,
  received_quantity: pieces.nullish(),
  damaged_quantity: pieces.nullish(),
})

/** What emails show of a return; the bodies of `return_requested` and `return_received` are ones. */
export const returnSchema = z.object({
  return_display_id: displayId,
  order_id: z.string(),
  display_id: displayId,
  refund_amount: amount.nullish(),
  items: z.array(returnItemSchema),
  is_partial: z.boolean().nullish(),
  left_out: leftOut,
})

export type Return = z.output<typeof returnSchema>

export const exampleReturn: Return = {
  return_display_id: 17,
  order_id: "order_01JD0000000000000000000001",
  display_id: 1042,
  refund_amount: 21.42,
  items: [{ ...exampleSkuLine, quantity: 1, received_quantity: 1, damaged_quantity: 0 }],
  is_partial: false,
}
