import { z } from "@medusajs/framework/zod"
import { defineIncoming, needsOneOf } from "../../../modules/messaging"
import { orderReference } from "../schemas/order-reference"

export const shipmentTracking = defineIncoming({
  name: "shipment_tracking",
  version: 1,
  kind: "command",
  routingKey: "shipment.tracking.v1",
  summary: "Says that a parcel of an order is on its way, and under which tracking number.",
  data: needsOneOf(
    z.strictObject({
      ...orderReference,
      fulfillment_id: z.string().min(1).max(64).optional().describe("Needed when the order has several parcels"),
      tracking_number: z.string().min(1).max(200),
      tracking_url: z
        .url()
        .regex(/^https?:\/\//)
        .max(2_000)
        .meta({ format: "uri" }) // a pattern makes zod leave it out
        .optional(),
      carrier: z.string().min(1).max(100).optional(),
      shipped_at: z.iso.datetime({ offset: true }).optional().describe("Left out: when the message came"),
      items: z
        .array(z.strictObject({ sku: z.string().min(1).max(255), quantity: z.number().int().min(1).max(1_000_000) }))
        .min(1)
        .max(1_000)
        .optional()
        .describe("What is in the parcel, where it was not packed in the shop; left out: all that is open"),
    }),
    ["order_id", "order_display_id"]
  ),
  example: {
    order_display_id: 1042,
    tracking_number: "HX0000000001NL",
    tracking_url: "https://parcel.example/track/HX0000000001NL",
    carrier: "Example Parcel",
    shipped_at: "2026-11-24T16:00:00Z",
  },
  availability: "available",
})
