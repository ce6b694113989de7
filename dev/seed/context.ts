import type { Logger, MedusaContainer, RemoteQueryFunction } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import type { Settings } from "../../src/settings"

/** What every stage of the seed works with. */
export type SeedContext = {
  container: MedusaContainer
  logger: Logger
  query: Omit<RemoteQueryFunction, symbol>
  /** Folder the local file provider writes to. */
  uploadDir: string
  /** Address under which the uploads are served, without a slash at the end. */
  filesUrl: string
}

export function seedContext(container: MedusaContainer, { files, http }: Pick<Settings, "files" | "http">): SeedContext {
  return {
    container,
    logger: container.resolve(ContainerRegistrationKeys.LOGGER),
    query: container.resolve(ContainerRegistrationKeys.QUERY),
    uploadDir: files.uploadDir,
    filesUrl: new URL("/static", http.publicUrl).href,
  }
}
