import { z } from "@medusajs/framework/zod"
import { leftOut, maybeText, moment, personal } from "../../../modules/messaging"
import { exampleAddress, maybeAddress } from "./address"
import { orderItemSchema, orderTotalsSchema, shippingMethodSchema } from "./order-lines"
import { exampleSkuLine } from "./sku-line"

/** A whole order, as it stands when its message is made. */
export const orderSchema = z.object({
  order_id: z.string(),
  display_id: z.number().int().nullable().describe("The number that customers and staff see"),
  custom_display_id: maybeText,
  status: z.string(),
  email: personal(z.string().nullable()),
  customer_id: maybeText,
  currency_code: z.string().describe("ISO 4217, lower case"),
  region_id: maybeText,
  sales_channel_id: maybeText,
  locale: maybeText.describe("BCP 47"),
  created_at: moment,
  items: z.array(orderItemSchema),
  shipping_methods: z.array(shippingMethodSchema),
  shipping_address: maybeAddress,
  billing_address: maybeAddress,
  totals: orderTotalsSchema,
  payment: z.object({
    collection_ids: z.array(z.string()),
    status: maybeText.describe("Status of the newest payment collection; null when there is nothing to pay"),
  }),
  promotion_codes: z.array(z.string()),
  left_out: leftOut,
})

export type OrderData = z.output<typeof orderSchema>

const vat = { code: "VAT-DE", rate: 19, name: "VAT" }

export const exampleOrder: OrderData = {
  order_id: "order_01JD0000000000000000000001",
  display_id: 1042,
  custom_display_id: null,
  status: "pending",
  email: "robin@example.com",
  customer_id: "cus_01JD0000000000000000000001",
  currency_code: "eur",
  region_id: "reg_01JD0000000000000000000001",
  sales_channel_id: "sc_01JD0000000000000000000001",
  locale: "de-DE",
  created_at: "2026-11-24T09:30:00.000Z",
  items: [
    {
      ...exampleSkuLine,
      quantity: 2,
      unit_price: 23.8,
      is_tax_inclusive: true,
      subtotal: 40,
      discount_total: 4.76,
      tax_total: 6.84,
      total: 42.84,
      tax_lines: [vat],
      discounts: [{ code: "WELCOME10", amount: 4.76 }],
    },
  ],
  shipping_methods: [
    {
      shipping_method_id: "ordsm_01JD0000000000000000000001",
      shipping_option_id: "so_01JD0000000000000000000001",
      name: "Standard",
      amount: 4.76,
      is_tax_inclusive: true,
      subtotal: 4,
      discount_total: 0,
      tax_total: 0.76,
      total: 4.76,
      tax_lines: [vat],
      discounts: [],
    },
  ],
  shipping_address: exampleAddress,
  billing_address: exampleAddress,
  totals: {
    subtotal: 44,
    item_subtotal: 40,
    item_total: 42.84,
    shipping_subtotal: 4,
    shipping_total: 4.76,
    tax_total: 7.6,
    discount_total: 4.76,
    credit_line_total: 0,
    total: 47.6,
  },
  payment: { collection_ids: ["pay_col_01JD0000000000000000000001"], status: "authorized" },
  promotion_codes: ["WELCOME10"],
}
