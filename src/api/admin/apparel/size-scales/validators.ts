import { z } from "@medusajs/framework/zod"
import * as field from "../../../sizing/fields"

const equivalent = z.strictObject({
  system: field.sizeSystem("system"),
  label: field.size,
  brand: field.text(80).optional(),
  is_exact: z.boolean(),
})

const sizeValue = z.strictObject({
  code: field.size,
  rank: z.number().int().min(-1_000_000).max(1_000_000),
  label: field.localized(80).optional(),
  aliases: z.array(field.size).max(50).default([]),
  is_core: z.boolean().optional(),
  equivalents: z.array(equivalent).max(100).optional(),
})

const sizeAxis = z.strictObject({ name: field.localized(80), values: z.array(sizeValue).min(1).max(300) })

const scaleFields = {
  name: field.text(120),
  system: field.sizeSystem("system"),
  kind: field.kind,
  gender: field.gender,
  age_group: field.ageGroup,
  size_groups: z.array(field.sizeGroup).max(2).default([]),
  brand: field.text(80).optional(),
  axes: z.union([z.tuple([sizeAxis]), z.tuple([sizeAxis, sizeAxis])]),
  separator: z.string().max(3).default(""),
}

export const createScaleBody = z.strictObject({ handle: field.handle("handle"), ...scaleFields })

export const updateScaleBody = z.strictObject(scaleFields)

export const handleParams = z.object({ handle: field.handle("handle") })

export type CreateScaleBody = z.output<typeof createScaleBody>
export type UpdateScaleBody = z.output<typeof updateScaleBody>
