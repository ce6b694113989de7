import type { z } from "@medusajs/framework/zod"
import { prettifyError } from "@medusajs/framework/zod"
import { MedusaError } from "@medusajs/framework/utils"

/**
 * The slice `name` of the plugin's options, checked.
 *
 * Medusa hands every module the whole options object and writes the database credentials into it,
 * so a module keeps what this returns and never the raw object.
 *
 * @throws MedusaError (invalid_data, INVALID_OPTIONS) naming the path of each bad or unknown option.
 */
export function parseSlice<T extends z.ZodType>(name: string, schema: T, rawOptions: unknown): z.output<T> {
  const slice = isRecord(rawOptions) ? rawOptions[name] : undefined
  const result = schema.safeParse(slice)
  if (result.success) return result.data
  const issues = result.error.issues.map((issue) => ({ ...issue, path: [name, ...issue.path] }))
  throw new MedusaError(
    MedusaError.Types.INVALID_DATA,
    `Options of medusa-plugin-apparel:\n${prettifyError({ ...result.error, issues })}`,
    "INVALID_OPTIONS"
  )
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null
}
