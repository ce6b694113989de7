import { z } from "@medusajs/framework/zod"
import * as field from "../../../sizing/fields"

export const productParams = z.object({ id: field.id("id") })

export const sizeChartQuery = z.strictObject({
  /** Missing: what the locale measures in. */
  unit: field.unit.optional(),
  /** Size system of the labels. Missing: that of the locale's region. */
  system: field.sizeSystem("system").optional(),
  basis: field.basis.optional(),
  color: field.text(80).optional(),
})

export type SizeChartQuery = z.output<typeof sizeChartQuery>
