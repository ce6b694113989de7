import { z } from "@medusajs/framework/zod"
import * as field from "../../../sizing/fields"
import { CHART_STATUSES } from "../../../../modules/sizing/rules"

const millimeters = z.number().int().min(-1_000_000).max(1_000_000).nullable()

/** Text in the unit of the chart as it was typed, or a range. What it means is judged by the findings. */
const cell = z.union([
  z.string().max(60),
  z.strictObject({ min_mm: millimeters, max_mm: millimeters, entered: z.string().max(60).optional() }),
])

const pointCode = z.string().regex(/^[A-Za-z][A-Za-z0-9_]{0,79}$/, { error: "'code' must be letters, digits and underscores" })

const point = z.strictObject({
  code: pointCode,
  role: field.role,
  axis: field.axis.default(1),
  weight: z.number().gt(0).max(1).optional(),
  entered_flat: z.boolean().optional(),
  tolerance_mm: z.number().int().min(0).max(500).optional(),
  title: field.localized(80).optional(),
  how_to_measure: field.localized(1_000).optional(),
})

export const grid = z.strictObject({
  basis: field.basis,
  unit: field.unit,
  gender: field.gender.optional(),
  age_group: field.ageGroup.optional(),
  fit: field.fit.optional(),
  stretch: field.stretch.optional(),
  points: z.array(point).max(40),
  rows: z.array(z.strictObject({ axis: field.axis.default(1), size: field.size, cells: z.record(pointCode, cell) })).max(400),
  intro: field.localized(2_000).optional(),
  how_to_measure: field.localized(2_000).optional(),
})

export const chartsQuery = z.strictObject({
  q: z.string().trim().min(1).max(100).optional(),
  status: z.enum(CHART_STATUSES).optional(),
  scale: field.handle("scale").optional(),
  ...field.paging,
})

export const createChartBody = z.strictObject({
  handle: field.handle("handle"),
  title: field.localized(120),
  scale: field.handle("scale"),
  brand: field.text(80).optional(),
  grid,
})

export const draftBody = z.strictObject({
  title: field.localized(120).optional(),
  grid,
  /** `content_hash` of what was opened: refused when somebody else changed it since. */
  opened: z.string().length(64).optional(),
})

export const checkBody = z.strictObject({
  scale: field.handle("scale"),
  grid,
  unit: field.unit.optional(),
  system: field.sizeSystem("system").optional(),
})

export const chartParams = z.object({ id: field.id("id") })

export type ChartsQuery = z.output<typeof chartsQuery>
export type CreateChartBody = z.output<typeof createChartBody>
export type DraftBody = z.output<typeof draftBody>
export type CheckBody = z.output<typeof checkBody>
