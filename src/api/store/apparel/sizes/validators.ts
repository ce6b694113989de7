import { z } from "@medusajs/framework/zod"
import * as field from "../../../sizing/fields"

export const convertQuery = z.strictObject({
  size: field.size,
  from: field.sizeSystem("from"),
  to: field.sizeSystem("to"),
  kind: field.kind,
  gender: field.gender.default("unisex"),
  age_group: field.ageGroup.default("adult"),
  brand: field.text(80).optional(),
})

export type ConvertQuery = z.output<typeof convertQuery>
