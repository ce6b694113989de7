import { z } from "@medusajs/framework/zod"
import { amount, currencyCode, maybeText, pictures, webUrl } from "./fields"
import { examplePictures, exampleSkuLine, skuLine } from "./sku-line"

/** A cart that its owner left, as both reminders show it. */
export const abandonedCartSchema = z.object({
  cart: z.object({ currency_code: currencyCode, items: z.array(z.object({ ...skuLine, unit_price: amount })) }),
  pictures,
  first_name: maybeText,
  /** Brings the cart back. */
  cart_url: webUrl,
})

export type AbandonedCart = z.output<typeof abandonedCartSchema>

export const exampleAbandonedCart: AbandonedCart = {
  cart: { currency_code: "eur", items: [{ ...exampleSkuLine, quantity: 2, unit_price: 23.8 }] },
  pictures: examplePictures,
  first_name: "Robin",
  cart_url: "https://shop.example/cart/cart_01JD0000000000000000000001",
}
