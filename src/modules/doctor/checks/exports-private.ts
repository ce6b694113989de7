import { pass, warn, type Check } from "../../../shared/checks"
import { isServed, localExportFolder } from "../../../shared/local-uploads"

/** A warning only: the folder is the engine's own default, and its shops start with it. */
export const exportsPrivate: Check = {
  name: "exports_private",
  kind: "configuration",
  run(deployment) {
    const folder = localExportFolder({ file: { options: deployment.optionsOf("file") } })
    if (folder === undefined) return pass("Files are not kept by the local file provider")
    if (!isServed(folder)) return pass("Exports for staff lie in a folder that is served to staff only")
    return warn(
      "Exports with customers' names and addresses lie in the folder static, which Medusa serves to anybody who guesses their names",
      "Set upload_dir and private_upload_dir of the local file provider to another folder, such as uploads, and use medusa-plugin-apparel/providers/file-local"
    )
  },
}
