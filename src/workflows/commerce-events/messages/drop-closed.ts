import { z } from "@medusajs/framework/zod"
import { defineOutgoing, moment, pieces } from "../../../modules/messaging"
import { dropFields, exampleDrop } from "../schemas/drop"

export const dropClosed = defineOutgoing({
  name: "drop_closed",
  version: 1,
  kind: "event",
  routingKey: "drop.closed.v1",
  summary: "A drop ended, because it sold out, ran out of time or was stopped.",
  aggregate: "drop",
  carries: "fact",
  source: "the drop's last piece, its closing time, or staff",
  data: z.object({
    ...dropFields,
    sold_units: pieces(),
    reason: z.enum(["sold_out", "time", "stopped"]),
    closed_at: moment,
  }),
  example: { ...exampleDrop, sold_units: 300, reason: "sold_out", closed_at: "2026-11-27T10:07:31.000Z" },
  availability: { laterWith: "drops" },
})
