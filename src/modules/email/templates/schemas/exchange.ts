import { z } from "@medusajs/framework/zod"
import { amount, displayId, leftOut } from "./fields"
import { exampleSkuLine, skuLineSchema } from "./sku-line"

/** What emails show of an exchange; the body of `exchange_created` is one. */
export const exchangeSchema = z.object({
  order_id: z.string(),
  display_id: displayId,
  items_out: z.array(skuLineSchema),
  items_in: z.array(skuLineSchema),
  /** What the customer still pays; negative: what they get back. */
  difference_due: amount.nullish(),
  left_out: leftOut,
})

export type Exchange = z.output<typeof exchangeSchema>

export const exampleExchange: Exchange = {
  order_id: "order_01JD0000000000000000000001",
  display_id: 1042,
  items_out: [{ ...exampleSkuLine, sku: "TS-200-WHT-L", size: "L", quantity: 1 }],
  items_in: [{ ...exampleSkuLine, quantity: 1 }],
  difference_due: 5,
}
