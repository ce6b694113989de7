import { z } from "@medusajs/framework/zod"
import { maybeText } from "../fields"

/** A stock location; its name is null when it is gone. */
export const locationSchema = z.object({ id: z.string(), name: maybeText })

export const exampleLocation = { id: "sloc_01JD0000000000000000000001", name: "Warehouse Rotterdam" }
