import { readdir, unlink } from "node:fs/promises"
import { join } from "node:path"
import type { ConfigModule } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { createStep, createWorkflow, StepResponse, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import { localExportFolder } from "../../shared/local-uploads"
import { isExpiredExport } from "../../shared/private-exports"

/** Deletes exports whose links work no longer; returns how many. Nothing to undo: what is deleted was to be gone. */
const removeOldExportsStep = createStep("apparel-remove-old-exports", async (_: void, { container }) => {
  const { modules } = container.resolve<ConfigModule>(ContainerRegistrationKeys.CONFIG_MODULE)
  const folder = localExportFolder(modules)
  return new StepResponse(folder === undefined ? 0 : await removeOldExports(folder, new Date()))
})

/** Deletes exports for staff that lie in the local upload folder for longer than a day. */
export const removeOldExportsWorkflow = createWorkflow(
  "apparel-remove-old-exports",
  () => new WorkflowResponse(removeOldExportsStep())
)

/** Deletes the expired exports that lie in `folder` itself; those that somebody else deletes meanwhile do not count. */
export async function removeOldExports(folder: string, now: Date): Promise<number> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(emptyWhere("ENOENT"))
  const expired = entries.filter((entry) => entry.isFile() && isExpiredExport(entry.name, now))
  const removed = await Promise.all(
    expired.map(({ name }) => unlink(join(folder, name)).then(() => [name], emptyWhere("ENOENT")))
  )
  return removed.flat().length
}

/** Nothing, where the failure says that there is nothing. */
const emptyWhere =
  (code: string) =>
  (failure: unknown): never[] => {
    if (typeof failure === "object" && failure !== null && "code" in failure && failure.code === code) return []
    throw failure
  }
