import { z } from "@medusajs/framework/zod"
import { maybeText, pieces } from "./fields"

/** Some pieces of one size of one color of one style. */
export const skuLine = {
  line_item_id: maybeText,
  variant_id: maybeText,
  sku: maybeText,
  title: z.string(),
  style: maybeText,
  color: maybeText,
  size: maybeText,
  quantity: pieces,
}

export const skuLineSchema = z.object(skuLine)

export type SkuLine = z.output<typeof skuLineSchema>

export const exampleSkuLine = {
  line_item_id: "ordli_01JD0000000000000000000001",
  variant_id: "variant_01JD0000000000000000000001",
  sku: "TS-200-WHT-M",
  title: "Sol Fitted Tee",
  style: "Sol Fitted Tee",
  color: "White",
  size: "M",
}

export const examplePictures = {
  [exampleSkuLine.variant_id]: "https://shop.example/pictures/sol-fitted-tee-white.jpg",
}
