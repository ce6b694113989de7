import type { MedusaResponse } from "@medusajs/framework/http"
import { z } from "@medusajs/framework/zod"

/** A file in JSON: base64 of at most 5 MB, as a browser's FileReader gives it. */
export const importBody = z.strictObject({
  file: z.base64({ error: "'file' must be base64" }).min(1).max(7_000_000),
  /** `true`: only tells what would change. */
  dry_run: z.boolean().default(false),
})

const format = z.enum(["csv", "xlsx"]).default("csv")

export const exportQuery = z.strictObject({ format })

export const exportScalesQuery = z.strictObject({
  format,
  /** Comma separated; missing: every scale. */
  handles: z
    .string()
    .regex(/^[a-z0-9-]+(,[a-z0-9-]+)*$/, { error: "'handles' must be handles, comma separated" })
    .transform((text) => text.split(","))
    .optional(),
})

export type ImportBody = z.output<typeof importBody>
export type ExportQuery = z.output<typeof exportQuery>
export type ExportScalesQuery = z.output<typeof exportScalesQuery>

/** What the body of an import holds. */
export const decodeFile = ({ file }: ImportBody): Uint8Array => Buffer.from(file, "base64")

/** Answers with a file to be saved. */
export function sendFile(res: MedusaResponse, file: { content: Uint8Array; type: string; name: string }): void {
  res.setHeader("content-disposition", `attachment; filename="${file.name}"`)
  res.type(file.type).send(Buffer.from(file.content))
}
