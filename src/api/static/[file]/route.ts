import { realpath } from "node:fs/promises"
import { join } from "node:path"
import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type { ConfigModule } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { localUploadFolder } from "../../../shared/local-uploads"
import { isExpiredExport } from "../../../shared/private-exports"
import { parseUploadName, type UploadName } from "../upload-name"

/** An uploaded file is a stranger's: opened directly, it may run nothing and reach nothing. nginx says the same. */
const POLICY = "default-src 'none'; style-src 'unsafe-inline'; sandbox"

/**
 * One uploaded file, where no nginx stands in front. Names carry their time of upload, so browsers may keep a file for
 * a year. Exports for staff (`private-...`) hold customers' data and go to logged-in staff only, for a day; the engine's own
 * static route would give them to anybody, which is why uploads do not lie in the folder it serves.
 */
export async function GET(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  const upload = parseUploadName(req.params["file"] ?? "")
  const { modules } = req.scope.resolve<ConfigModule>(ContainerRegistrationKeys.CONFIG_MODULE)
  const folder = localUploadFolder(modules)
  if (
    !folder ||
    !upload ||
    (upload.isPrivate && (!isStaff(req) || isExpiredExport(upload.name, new Date()))) ||
    !(await isOwnFile(folder, upload.name))
  )
    return notFound(res)

  setHeaders(res, upload)
  await new Promise<void>((done) => {
    res.sendFile(upload.name, { root: folder, dotfiles: "deny", cacheControl: false }, (error) => {
      if (error && !res.headersSent) notFound(res)
      done()
    })
  })
}

function setHeaders(res: MedusaResponse, { contentType, isPrivate, isShown }: UploadName): void {
  res.setHeader("content-type", contentType)
  res.setHeader("content-security-policy", POLICY)
  res.setHeader("x-content-type-options", "nosniff")
  res.setHeader("referrer-policy", "no-referrer")
  res.setHeader("cross-origin-resource-policy", "cross-origin")
  res.setHeader("cache-control", isPrivate ? "private, no-store" : "public, max-age=31536000, immutable")
  if (!isShown) res.setHeader("content-disposition", "attachment")
}

/** Whether the name leads to a file of the folder itself, and not through a link to another. */
async function isOwnFile(folder: string, name: string): Promise<boolean> {
  const [own, file] = await Promise.all([realpath(folder), realpath(join(folder, name))]).catch(() => [])
  return own !== undefined && file === join(own, name)
}

function isStaff(req: MedusaRequest): boolean {
  const { auth_context: context } = req.session as { auth_context?: { actor_type?: string; actor_id?: string } }
  return context?.actor_type === "user" && Boolean(context.actor_id)
}

function notFound(res: MedusaResponse): void {
  for (const name of res.getHeaderNames().filter((header) => /^(cache-control|content-(type|disposition))$/.test(header)))
    res.removeHeader(name)
  res.status(404).json({ type: "not_found", message: "No such file" })
}
