import { z } from "@medusajs/framework/zod"
import { defineIncoming, needsOneOf } from "../../../modules/messaging"
import { orderReference } from "../schemas/order-reference"

export const orderCancelRequest = defineIncoming({
  name: "order_cancel_request",
  version: 1,
  kind: "command",
  routingKey: "order.cancel-request.v1",
  summary: "Asks to call an order off; refused once something of it was shipped.",
  data: needsOneOf(
    z.strictObject({
      ...orderReference,
      reason: z.string().min(1).max(500).describe("For staff; no personal data"),
    }),
    ["order_id", "order_display_id"]
  ),
  example: { order_display_id: 1042, reason: "Cannot be supplied" },
  availability: "available",
})
