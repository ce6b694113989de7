import { z } from "@medusajs/framework/zod"
import { amount, currencyCode, displayId, leftOut, maybeText, maybeWebUrl, moment, pictures } from "./fields"
import { exampleSkuLine, skuLine } from "./sku-line"

const addressSchema = z.object({
  first_name: maybeText,
  last_name: maybeText,
  company: maybeText,
  address_1: maybeText,
  address_2: maybeText,
  postal_code: maybeText,
  city: maybeText,
  province: maybeText,
  country_code: maybeText,
})

/** Whether the price beside it holds the tax, and what it is without. */
const untaxed = { is_tax_inclusive: z.boolean(), subtotal: amount.nullish() }

const orderItemSchema = z.object({ ...skuLine, unit_price: amount, ...untaxed })

/** What emails show of an order; the body of the message `order_created` is one. */
export const orderSchema = z.object({
  order_id: z.string(),
  display_id: displayId,
  custom_display_id: maybeText,
  currency_code: currencyCode,
  created_at: moment,
  items: z.array(orderItemSchema),
  shipping_methods: z.array(z.object({ name: z.string(), amount, ...untaxed })),
  shipping_address: addressSchema.nullish(),
  billing_address: addressSchema.nullish(),
  totals: z.object({ tax_total: amount, credit_line_total: amount.nullish(), total: amount }),
  left_out: leftOut,
})

/** What is left to say of an order of which nobody knows the lines. */
export const bareOrderSchema = orderSchema.pick({
  order_id: true,
  display_id: true,
  custom_display_id: true,
  shipping_address: true,
  billing_address: true,
})

export type Address = z.output<typeof addressSchema>
export type OrderItem = z.output<typeof orderItemSchema>
export type Order = z.output<typeof orderSchema>

const exampleAddress: Address = {
  first_name: "Robin",
  last_name: "Sample",
  address_1: "Sample Street 1",
  postal_code: "10115",
  city: "Berlin",
  country_code: "de",
}

export const exampleOrder: Order = {
  order_id: "order_01JD0000000000000000000001",
  display_id: 1042,
  currency_code: "eur",
  created_at: "2026-11-24T09:30:00.000Z",
  items: [{ ...exampleSkuLine, quantity: 2, unit_price: 23.8, is_tax_inclusive: true }],
  shipping_methods: [{ name: "Standard", amount: 4.76, is_tax_inclusive: true }],
  shipping_address: exampleAddress,
  billing_address: exampleAddress,
  totals: { tax_total: 7.6, credit_line_total: 0, total: 47.6 },
}

/** What every email about an order may know beside its subject. */
export const orderFields = {
  /** Gives lines their style, color and size, amounts their currency and the greeting its name. */
  order: orderSchema.nullish(),
  pictures,
  first_name: maybeText,
  /** Page of the order in the storefront; without it the button leads to the shop. */
  order_url: maybeWebUrl,
}

export const exampleOrderUrl = "https://shop.example/account/orders/1042"
