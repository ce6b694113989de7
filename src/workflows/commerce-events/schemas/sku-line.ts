import { z } from "@medusajs/framework/zod"
import { maybeText } from "../../../modules/messaging"

/** Which size of which color of which style an order line is about. */
export const skuLine = {
  line_item_id: z.string(),
  sku: maybeText,
  barcode: maybeText,
  product_id: maybeText,
  variant_id: maybeText,
  title: z.string(),
  style: maybeText.describe("Title of the product when it was sold"),
  style_handle: maybeText,
  options: z.record(z.string(), z.string()).describe("The variant's options by title"),
  color: maybeText,
  size: maybeText,
}

export const skuLineSchema = z.object(skuLine)

export type SkuLine = z.output<typeof skuLineSchema>

export const exampleSkuLine: SkuLine = {
  line_item_id: "ordli_01JD0000000000000000000001",
  sku: "TS-200-WHT-M",
  barcode: "2000200000020",
  product_id: "prod_01JD0000000000000000000001",
  variant_id: "variant_01JD0000000000000000000001",
  title: "Sol Fitted Tee",
  style: "Sol Fitted Tee",
  style_handle: "sol-fitted-tee-ts-200",
  options: { Color: "White", Size: "M" },
  color: "White",
  size: "M",
}
