import { z } from "@medusajs/framework/zod"
import * as field from "./fields"

export const productParams = z.object({ id: field.id("id") })

export const sizeChartQuery = z.strictObject({
  /** Missing: what the locale measures in. */
  unit: field.unit.optional(),
  /** Size system of the labels. Missing: that of the locale's region. */
  system: field.sizeSystem("system").optional(),
  basis: field.basis.optional(),
  color: field.text(80).optional(),
})

export const convertQuery = z.strictObject({
  size: field.size,
  from: field.sizeSystem("from"),
  to: field.sizeSystem("to"),
  kind: field.kind,
  gender: field.gender.default("unisex"),
  age_group: field.ageGroup.default("adult"),
  brand: field.text(80).optional(),
})

/** Each length is judged by the module, which names it in what it refuses and never repeats it. */
const measurements = z
  .record(z.string().max(80), z.unknown())
  .refine((given) => Object.keys(given).length <= 40, { error: "'measurements' must be at most 40" })

const usualSize = z.strictObject({ scale: field.handle("scale"), size: field.size, brand: field.text(80).optional() })
const usualSizes = z.array(usualSize).max(20)

const AGREED = { error: "'consent' must be true: measurements are kept by consent only; delete the profile to withdraw it" }

const profile = {
  name: field.text(80),
  gender: field.gender.nullable().optional(),
  age_group: field.ageGroup.nullable().optional(),
  unit: field.unit.optional(),
  preference: field.preference.optional(),
  measurements: measurements.optional(),
  usual_sizes: usualSizes.optional(),
}

export const createProfileBody = z.strictObject({ ...profile, consent: z.literal(true, AGREED) })

export const updateProfileBody = z.strictObject({
  ...profile,
  name: profile.name.optional(),
  consent: z.literal(true, AGREED).optional(),
})

export const profileParams = z.object({ id: field.id("id") })

export const recommendationBody = z.strictObject({
  measurements: measurements.optional(),
  /** Of plain numbers, and of the texts of the answer. Missing: what the locale measures in. */
  unit: field.unit.optional(),
  /** Size system of the labels. Missing: that of the locale's region. */
  system: field.sizeSystem("system").optional(),
  usual_sizes: z
    .array(usualSize.extend({ scale: field.handle("scale").optional() }))
    .max(20)
    .optional(),
  preference: field.preference.optional(),
  profile_id: field.id("profile_id").optional(),
  color: field.text(80).optional(),
})

export const feedbackParams = z.object({
  token: z.string().regex(/^[\w.-]{1,300}$/, { error: "'token' must be one of ours" }),
})

export const feedbackBody = z.strictObject({ fit: field.outcome })

export type CreateProfileBody = z.output<typeof createProfileBody>
export type UpdateProfileBody = z.output<typeof updateProfileBody>
export type RecommendationBody = z.output<typeof recommendationBody>
export type FeedbackBody = z.output<typeof feedbackBody>
export type SizeChartQuery = z.output<typeof sizeChartQuery>
export type ConvertQuery = z.output<typeof convertQuery>
