import { z } from "@medusajs/framework/zod"
import * as field from "../../../../../sizing/fields"

const clearable = <Schema extends z.ZodType>(schema: Schema) => schema.nullable().optional()

export const productParams = z.object({ id: field.id("id") })

export const productQuery = z.strictObject({ color: field.text(80).optional() })

/** Missing: left as it is. Null: taken back, the product's metadata speaks again. */
export const productSizingBody = z.strictObject({
  scale: clearable(field.handle("scale")),
  brand: clearable(field.text(80)),
  kind: clearable(field.kind),
  gender: clearable(field.gender),
  age_group: clearable(field.ageGroup),
  fit: clearable(field.fit),
  stretch: clearable(field.stretch),
  offset_manual: clearable(z.number().min(-2).max(2)),
  model: clearable(
    z.strictObject({ height_mm: z.number().int().min(400).max(2_300).optional(), size_worn: field.size.optional() })
  ),
})

export type ProductQuery = z.output<typeof productQuery>
export type ProductSizingBody = z.output<typeof productSizingBody>
