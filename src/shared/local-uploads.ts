import { resolve } from "node:path"

type LocalOptions = { upload_dir?: string; private_upload_dir?: string }
type FileModule = { options?: { providers?: { resolve?: unknown; options?: LocalOptions }[] } }

/** Absolute folder of the local file provider's uploads, or undefined when files live elsewhere. */
export function localUploadFolder(modules: object | undefined): string | undefined {
  const folder = localOptions(modules)?.upload_dir
  return folder ? resolve(folder) : undefined
}

/** Absolute folder of the local file provider's exports for staff, its own default included; undefined when files live elsewhere. */
export function localExportFolder(modules: object | undefined): string | undefined {
  const options = localOptions(modules)
  return options && resolve(options.private_upload_dir ?? SERVED_FOLDER)
}

/** Whether the engine serves a folder's files to anybody, before any code of ours runs. */
export const isServed = (folder: string): boolean => resolve(folder, "x").startsWith(resolve(SERVED_FOLDER, "x").slice(0, -1))

/** Below the folder a shop runs in; the engine knows no other. */
const SERVED_FOLDER = "static"

function localOptions(modules: object | undefined): LocalOptions | undefined {
  const { file } = (modules ?? {}) as { file?: FileModule }
  const local = file?.options?.providers?.find(
    (entry) => typeof entry.resolve === "string" && entry.resolve.includes("file-local")
  )
  return local && (local.options ?? {})
}
