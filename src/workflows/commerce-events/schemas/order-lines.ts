import { z } from "@medusajs/framework/zod"
import { amount, maybeText, pieces } from "../../../modules/messaging"
import { skuLine } from "./sku-line"

const taxLines = z.array(z.object({ code: z.string(), rate: z.number().describe("Per cent"), name: maybeText }))

const discounts = z.array(z.object({ code: maybeText, amount: amount("Taken off the whole line") }))

export const orderItemSchema = z.object({
  ...skuLine,
  quantity: pieces(),
  unit_price: amount("Price of one piece before discounts, with tax when `is_tax_inclusive`"),
  is_tax_inclusive: z.boolean(),
  subtotal: amount("Without tax, before discounts"),
  discount_total: amount(),
  tax_total: amount(),
  total: amount("What the line costs: with tax, after discounts"),
  tax_lines: taxLines,
  discounts,
})

export const shippingMethodSchema = z.object({
  shipping_method_id: z.string(),
  shipping_option_id: maybeText,
  name: z.string(),
  amount: amount("Before discounts, with tax when `is_tax_inclusive`"),
  is_tax_inclusive: z.boolean(),
  subtotal: amount("Without tax, before discounts"),
  discount_total: amount(),
  tax_total: amount(),
  total: amount("With tax, after discounts"),
  tax_lines: taxLines,
  discounts,
})

export const orderTotalsSchema = z.object({
  subtotal: amount("Items and shipping without tax, before discounts"),
  item_subtotal: amount(),
  item_total: amount("Items with tax, after discounts"),
  shipping_subtotal: amount(),
  shipping_total: amount("Shipping with tax, after discounts"),
  tax_total: amount(),
  discount_total: amount(),
  credit_line_total: amount("Store credit and gift cards taken off the order"),
  total: amount("What the customer pays"),
})

export type OrderItem = z.output<typeof orderItemSchema>
export type ShippingMethod = z.output<typeof shippingMethodSchema>
export type OrderTotals = z.output<typeof orderTotalsSchema>
