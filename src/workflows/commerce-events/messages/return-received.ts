import { z } from "@medusajs/framework/zod"
import { defineOutgoing } from "../../../modules/messaging"
import { composeReturns } from "../compose/compose-returns"
import { exampleReturn, exampleReturnItem, returnFields } from "../schemas/return"
import { settlesAs } from "../settle/settle-facts"

const schema = z.object({
  ...returnFields,
  is_partial: z.boolean().describe("Whether something announced is still missing"),
})

export const returnReceived = defineOutgoing({
  name: "return_received",
  version: 1,
  kind: "event",
  routingKey: "return.received.v1",
  summary: "Something sent back arrived: all that was announced, or a part of it.",
  aggregate: "return",
  mayShorten: ["items"],
  carries: "fact",
  source: "a confirmed row of `order_change` with the type `return_receive`",
  data: schema,
  example: { ...exampleReturn, items: [{ ...exampleReturnItem, received_quantity: 1 }], is_partial: false },
  availability: "available",
  compose: (facts, sql) => composeReturns(facts, sql, ({ status }) => ({ is_partial: status !== "received" })),
  settle: settlesAs("return_received"),
})
