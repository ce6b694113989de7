import { z } from "@medusajs/framework/zod"
import { defineOutgoing } from "../../../../src/modules/messaging/contract/define-message"
import { messages } from "../../../../src/modules/messaging/contract/registry"

/** What the chaos suites send: registered past messaging's index, so that their short processes need not load the engine. */
export const chaosMessage = defineOutgoing({
  name: "chaos_happened",
  version: 1,
  kind: "event",
  routingKey: "chaos.happened.v1",
  summary: "A row was committed.",
  aggregate: "order",
  carries: "fact",
  source: "the load of a chaos suite",
  data: z.object({ order_id: z.string() }),
  example: { order_id: "order_1" },
  availability: "available",
})

messages.register(chaosMessage)
