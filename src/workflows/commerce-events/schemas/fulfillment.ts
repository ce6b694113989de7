import { z } from "@medusajs/framework/zod"
import { exampleLocation, isoOf, leftOut, locationSchema, maybeText, moment, pieces } from "../../../modules/messaging"
import type { FulfillmentRow } from "../readers/fulfillments"
import { exampleSkuLine } from "./sku-line"

/** What every message about a parcel says of it. */
export const fulfillmentFields = {
  fulfillment_id: z.string(),
  order_id: z.string(),
  display_id: z.number().int().nullable().describe("Number of the order"),
  location: locationSchema,
  provider_id: maybeText,
  items: z.array(z.object({ line_item_id: maybeText, sku: maybeText, title: z.string(), quantity: pieces() })),
  labels: z.array(z.object({ tracking_number: z.string(), tracking_url: maybeText })),
  shipped_at: moment.nullable(),
  delivered_at: moment.nullable(),
  left_out: leftOut,
}

export const exampleFulfillment = {
  fulfillment_id: "ful_01JD0000000000000000000001",
  order_id: "order_01JD0000000000000000000001",
  display_id: 1042,
  location: exampleLocation,
  provider_id: "manual_manual",
  items: [{ line_item_id: exampleSkuLine.line_item_id, sku: exampleSkuLine.sku, title: exampleSkuLine.title, quantity: 2 }],
  labels: [],
  shipped_at: null,
  delivered_at: null,
}

export const exampleLabels = [{ tracking_number: "HX0000000001NL", tracking_url: "https://parcel.example/track/HX0000000001NL" }]

export const fulfillmentFieldsOf = (row: FulfillmentRow, orderId: string) => ({
  fulfillment_id: row.id,
  order_id: orderId,
  display_id: row.display_id,
  location: { id: row.location_id, name: row.location_name },
  provider_id: row.provider_id,
  items: row.items,
  labels: row.labels,
  shipped_at: isoOf(row.shipped_at),
  delivered_at: isoOf(row.delivered_at),
})
