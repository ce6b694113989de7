import type { z } from "@medusajs/framework/zod"

/** Where a setting comes from and what it means; `production`: it may not be missing there. */
export type Variable = { variable: string; description: string; secret?: true; production?: "required" }

export const setting = <T extends z.ZodType>(schema: T, meta: Variable): T => schema.meta(meta)
