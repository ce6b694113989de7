import { z } from "@medusajs/framework/zod"
import { defineOutgoing } from "../../../modules/messaging"
import { dropFields, exampleDrop } from "../schemas/drop"

export const dropOpened = defineOutgoing({
  name: "drop_opened",
  version: 1,
  kind: "event",
  routingKey: "drop.opened.v1",
  summary: "A drop began: its styles can be bought from now on.",
  aggregate: "drop",
  carries: "fact",
  source: "the drop's opening time",
  data: z.object(dropFields),
  example: exampleDrop,
  availability: { laterWith: "drops" },
})
