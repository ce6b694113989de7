import { z } from "@medusajs/framework/zod"
import { ASSIGNMENT_TARGETS } from "../../../../modules/sizing/rules"
import * as field from "../../../sizing/fields"

const target = z.enum(ASSIGNMENT_TARGETS)

export const assignmentsQuery = z.strictObject({
  chart_id: field.id("chart_id").optional(),
  target: target.optional(),
  ...field.paging,
})

export const assignmentBody = z.strictObject({
  chart_id: field.id("chart_id"),
  target,
  target_id: field.text(120),
  color: field.text(80).optional(),
  gender: field.gender.optional(),
  fit: field.fit.optional(),
  brand: field.text(80).optional(),
  priority: z.number().int().min(-1_000).max(1_000).optional(),
})

export const assignmentParams = z.object({ id: field.id("id") })

export type AssignmentsQuery = z.output<typeof assignmentsQuery>
export type AssignmentBody = z.output<typeof assignmentBody>
