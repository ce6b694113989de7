import { z } from "@medusajs/framework/zod"
import { maybeText } from "../../../modules/messaging"

/** Which color of which style. */
export const colorway = { product_id: z.string(), style: z.string(), color: maybeText }

export const exampleColorway = { product_id: "prod_01JD0000000000000000000001", style: "Sol Fitted Tee", color: "White" }
