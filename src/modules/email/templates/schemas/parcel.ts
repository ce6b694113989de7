import { z } from "@medusajs/framework/zod"
import { displayId, leftOut, lenientUrl, maybeText, moment, pieces } from "./fields"
import { exampleSkuLine } from "./sku-line"

/** What emails show of a parcel; the bodies of `shipment_created` and `delivery_created` are ones. */
export const parcelSchema = z.object({
  order_id: z.string(),
  display_id: displayId,
  items: z.array(z.object({ line_item_id: maybeText, sku: maybeText, title: z.string(), quantity: pieces })),
  labels: z.array(z.object({ tracking_number: z.string(), tracking_url: lenientUrl })),
  shipped_at: moment.nullish(),
  delivered_at: moment.nullish(),
  left_out: leftOut,
})

export type Parcel = z.output<typeof parcelSchema>

export const exampleParcel: Parcel = {
  order_id: "order_01JD0000000000000000000001",
  display_id: 1042,
  items: [{ line_item_id: exampleSkuLine.line_item_id, sku: exampleSkuLine.sku, title: exampleSkuLine.title, quantity: 2 }],
  labels: [{ tracking_number: "HX0000000001NL", tracking_url: "https://parcel.example/track/HX0000000001NL" }],
  shipped_at: "2026-11-24T16:00:00.000Z",
  delivered_at: "2026-11-26T10:12:00.000Z",
}
