import { z } from "@medusajs/framework/zod"
import { maybeText } from "../fields"

/** Which colour of which style. */
export const colourway = { product_id: z.string(), style: z.string(), colour: maybeText }

export const exampleColourway = { product_id: "prod_01JD0000000000000000000001", style: "Sol Fitted Tee", colour: "White" }
