import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type { ConfigModule } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { localUploadFolder } from "../../../shared/local-uploads"

/**
 * One uploaded file, where no nginx stands in front. Names carry their time of upload, so browsers may keep a file for
 * a year. Exports for staff (`private-...`) hold customers' data and go to logged-in staff only; the engine's own
 * static route would give them to anybody, which is why uploads do not lie in the folder it serves.
 */
export async function GET(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  const name = req.params["file"] ?? ""
  const { modules } = req.scope.resolve<ConfigModule>(ContainerRegistrationKeys.CONFIG_MODULE)
  const folder = localUploadFolder(modules)
  const isPrivate = name.startsWith("private-")
  if (!folder || (isPrivate && !isStaff(req))) return notFound(res)

  const options = { root: folder, dotfiles: "deny", maxAge: isPrivate ? 0 : "365d", immutable: !isPrivate } as const
  res.setHeader("x-content-type-options", "nosniff")
  res.setHeader("cross-origin-resource-policy", "cross-origin")
  if (isPrivate) res.setHeader("cache-control", "private, no-store")
  await new Promise<void>((done) => {
    res.sendFile(name, { ...options, cacheControl: !isPrivate }, (error) => {
      if (error && !res.headersSent) notFound(res)
      done()
    })
  })
}

function isStaff(req: MedusaRequest): boolean {
  const { auth_context: context } = req.session as { auth_context?: { actor_type?: string; actor_id?: string } }
  return context?.actor_type === "user" && Boolean(context.actor_id)
}

function notFound(res: MedusaResponse): void {
  res.removeHeader("cache-control")
  res.status(404).json({ type: "not_found", message: "No such file" })
}
