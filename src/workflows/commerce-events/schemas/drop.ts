import { z } from "@medusajs/framework/zod"
import { moment, pieces } from "../../../modules/messaging"

/** What both messages about a drop say of it. */
export const dropFields = {
  drop_id: z.string(),
  title: z.string(),
  product_ids: z.array(z.string()),
  opens_at: moment,
  closes_at: moment.nullable(),
  units: pieces("Pieces in the drop"),
}

export const exampleDrop = {
  drop_id: "drop_01JD0000000000000000000001",
  title: "Winter capsule",
  product_ids: ["prod_01JD0000000000000000000001"],
  opens_at: "2026-11-27T10:00:00.000Z",
  closes_at: "2026-11-27T22:00:00.000Z",
  units: 300,
}
