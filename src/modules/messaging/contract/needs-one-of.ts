import type { z } from "@medusajs/framework/zod"

/** An object of which at least one of `keys` must be there, in zod and, as `anyOf`, in its JSON Schema. */
export function needsOneOf<Schema extends z.ZodType<object>>(schema: Schema, keys: (keyof z.output<Schema> & string)[]): Schema {
  const hasOne = (value: object) => keys.some((key) => Object.hasOwn(value, key))
  return schema.refine(hasOne, { error: `needs ${keys.join(" or ")}` }).meta({ anyOf: keys.map((key) => ({ required: [key] })) })
}
