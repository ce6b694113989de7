import { z } from "@medusajs/framework/zod"
import {
  AGE_GROUPS,
  AXES,
  BASES,
  findSizeSystem,
  FIT_OUTCOMES,
  FIT_PREFERENCES,
  FITS,
  GENDERS,
  LENGTH_UNITS,
  POINT_ROLES,
  PRODUCT_KINDS,
  SIZE_GROUPS,
  STRETCHES,
} from "../../modules/sizing/rules"

/** Fields that several routes of sizing take; each names itself in what it refuses. */

export const id = (field: string) => z.string().regex(/^[\w-]{1,64}$/, { error: `'${field}' must be an id` })

export const handle = (field: string) =>
  z.string().regex(/^[a-z0-9][a-z0-9-]{0,99}$/, { error: `'${field}' must be lower case letters, digits and dashes` })

export const text = (max: number) => z.string().trim().min(1).max(max)

export const localized = (max: number) =>
  z.record(z.string().regex(/^[a-z]{2,3}$/, { error: "a language is two or three lower case letters" }), text(max))

/** Code of a size system; `gb` and `mx` are read as `uk` and `mex`. */
export const sizeSystem = (field: string) =>
  z.string().transform((given, context) => {
    const known = findSizeSystem(given)
    if (known) return known.code
    context.addIssue({ code: "custom", message: `'${field}': ${JSON.stringify(given)} is no size system` })
    return z.NEVER
  })
export const kind = z.enum(PRODUCT_KINDS)
export const gender = z.enum(GENDERS)
export const ageGroup = z.enum(AGE_GROUPS)
export const sizeGroup = z.enum(SIZE_GROUPS)
export const fit = z.enum(FITS)
export const stretch = z.enum(STRETCHES)
export const basis = z.enum(BASES)
export const unit = z.enum(LENGTH_UNITS)
export const axis = z.literal(AXES)
export const preference = z.enum(FIT_PREFERENCES)
export const outcome = z.enum(FIT_OUTCOMES)
export const role = z.enum(POINT_ROLES)
export const size = text(40)

export const paging = {
  limit: z.coerce.number().int().min(1).max(100).default(20),
  offset: z.coerce.number().int().min(0).max(1_000_000).default(0),
}
