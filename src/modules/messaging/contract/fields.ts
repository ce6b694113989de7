import { z } from "@medusajs/framework/zod"
import { personal } from "./define-message"

/** A moment in UTC, ISO 8601 with `Z`. */
export const moment = z.iso.datetime()

/** Text that may be unknown. */
export const maybeText = z.string().nullable()

/** Money as a decimal in major units of the currency; computed amounts are not rounded, as the engine's are not. */
export const amount = (description?: string) => described(z.number(), description)

/** A count of pieces. */
export const pieces = (description?: string) => described(z.number().min(0), description)

/** Personal text that may be unknown. */
export const personalText = (description?: string) => personal(described(z.string().nullable(), description))

function described<Schema extends z.ZodType>(schema: Schema, description: string | undefined): Schema {
  return description === undefined ? schema : schema.describe(description)
}

/** A stock location; its name is null when it is gone. */
export const locationSchema = z.object({ id: z.string(), name: maybeText })

export const exampleLocation = { id: "sloc_01JD0000000000000000000001", name: "Warehouse Rotterdam" }
