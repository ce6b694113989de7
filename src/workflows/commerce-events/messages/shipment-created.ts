import { z } from "@medusajs/framework/zod"
import { composeFulfillments } from "../compose/compose-fulfillments"
import { defineOutgoing } from "../../../modules/messaging"
import { exampleFulfillment, exampleLabels, fulfillmentFields } from "../schemas/fulfillment"
import { settlesAs } from "../settle/settle-facts"

export const shipmentCreated = defineOutgoing({
  name: "shipment_created",
  version: 1,
  kind: "event",
  routingKey: "shipment.created.v1",
  summary: "A parcel left the location; its labels say how to follow it.",
  aggregate: "fulfillment",
  mayShorten: ["items"],
  carries: "fact",
  source: "`fulfillment.shipped_at`",
  data: z.object(fulfillmentFields),
  example: { ...exampleFulfillment, labels: exampleLabels, shipped_at: "2026-11-24T16:00:00.000Z" },
  availability: "available",
  compose: composeFulfillments,
  settle: settlesAs("shipment_created"),
})
