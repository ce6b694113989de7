import { z } from "@medusajs/framework/zod"
import { composeFulfillments } from "../compose/compose-fulfillments"
import { defineOutgoing } from "../../../modules/messaging"
import { exampleFulfillment, exampleLabels, fulfillmentFields } from "../schemas/fulfillment"
import { settlesAs } from "../settle/settle-facts"

export const deliveryCreated = defineOutgoing({
  name: "delivery_created",
  version: 1,
  kind: "event",
  routingKey: "delivery.created.v1",
  summary: "A parcel reached the customer.",
  aggregate: "fulfillment",
  mayShorten: ["items"],
  carries: "fact",
  source: "`fulfillment.delivered_at`",
  data: z.object(fulfillmentFields),
  example: {
    ...exampleFulfillment,
    labels: exampleLabels,
    shipped_at: "2026-11-24T16:00:00.000Z",
    delivered_at: "2026-11-26T10:12:00.000Z",
  },
  availability: "available",
  compose: composeFulfillments,
  settle: settlesAs("delivery_created"),
})
