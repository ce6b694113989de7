import { z } from "@medusajs/framework/zod"
import { composeReturns } from "../compose/compose-returns"
import { defineOutgoing } from "../../../modules/messaging"
import { exampleReturn, returnFields } from "../schemas/return"
import { settlesAs } from "../settle/settle-facts"

export const returnRequested = defineOutgoing({
  name: "return_requested",
  version: 1,
  kind: "event",
  routingKey: "return.requested.v1",
  summary: "A customer sends something back, also as one half of an exchange or a claim; expect it.",
  aggregate: "return",
  mayShorten: ["items"],
  carries: "fact",
  source: "`return.status` became `requested`",
  data: z.object(returnFields),
  example: exampleReturn,
  availability: "available",
  compose: (facts, sql) => composeReturns(facts, sql, () => ({})),
  settle: settlesAs("return_requested"),
})
