import { z } from "@medusajs/framework/zod"
import { defineOutgoing, moment } from "../../../modules/messaging"
import { colorway, exampleColorway } from "./colorway"

export const sizeRunBroken = defineOutgoing({
  name: "size_run_broken",
  version: 1,
  kind: "event",
  routingKey: "size-run.broken.v1",
  summary: "A color of a style has too few of its sizes left to be sold well.",
  aggregate: "colorway",
  carries: "fact",
  source: "the size-run rules",
  data: z.object({
    ...colorway,
    sizes: z.array(z.string()).describe("The whole size run, in its order"),
    missing_sizes: z.array(z.string()).describe("Sizes with nothing to sell"),
    coverage: z.number().min(0).max(1).describe("Share of the demand that the sizes in stock stand for"),
    detected_at: moment,
  }),
  example: {
    ...exampleColorway,
    sizes: ["XS", "S", "M", "L", "XL"],
    missing_sizes: ["M", "L"],
    coverage: 0.42,
    detected_at: "2026-11-24T09:30:00.000Z",
  },
  availability: { laterWith: "inventory-rules" },
})
