import { resolve } from "node:path"

type FileModule = { options?: { providers?: { resolve?: unknown; options?: { upload_dir?: string } }[] } }

/** Absolute folder of the local file provider's uploads, or undefined when files live elsewhere. */
export function localUploadFolder(modules: object | undefined): string | undefined {
  const { file } = (modules ?? {}) as { file?: FileModule }
  const local = file?.options?.providers?.find(
    (entry) => typeof entry.resolve === "string" && entry.resolve.includes("file-local")
  )
  return local?.options?.upload_dir ? resolve(local.options.upload_dir) : undefined
}
