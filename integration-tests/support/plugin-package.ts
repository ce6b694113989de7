import { execFileSync } from "node:child_process"
import { cpSync, existsSync, mkdirSync, readdirSync, symlinkSync } from "node:fs"
import { join, relative } from "node:path"
import { ROOT } from "../../dev/paths"
import { mustRun } from "./command"
import { aSharedFolder } from "./shared-folder"

/** The plugin as npm would publish it from this checkout. */
export type PluginPackage = {
  tarball: string
  /** Folder with the unpacked tarball. */
  unpacked: string
  /** Paths of its files, with `/`, below `unpacked`. */
  files: string[]
  /** The copy of the checkout it was built in. */
  checkout: string
}

/** Builds and packs a copy of this checkout (with what is not committed), once a run; its own `.medusa` stays untouched. */
export async function aPluginPackage(): Promise<PluginPackage> {
  const home = await aSharedFolder("package", async (folder) => {
    const checkout = copyCheckout(join(folder, "checkout"))
    await mustRun(tool("medusa"), ["plugin:build"], { cwd: checkout })
    await mustRun("npm", ["pack", "--pack-destination", folder], { cwd: checkout })
    execFileSync("tar", ["-xzf", tarballIn(folder)], { cwd: folder })
  })
  const unpacked = join(home, "package")
  return { tarball: tarballIn(home), unpacked, files: filesBelow(unpacked), checkout: join(home, "checkout") }
}

function tarballIn(folder: string): string {
  const tarball = readdirSync(folder).find((name) => name.endsWith(".tgz"))
  if (!tarball) throw new Error("npm pack made no tarball")
  return join(folder, tarball)
}

/** Path of a program that this checkout's dependencies bring. */
export const tool = (name: string): string => join(ROOT, "node_modules", ".bin", name)

function copyCheckout(target: string): string {
  const listed = execFileSync("git", ["ls-files", "-z", "--cached", "--others", "--exclude-standard"], { cwd: ROOT })
  const files = listed.toString("utf8").split("\0").filter(Boolean)
  for (const file of files.filter((name) => existsSync(join(ROOT, name)))) cpSync(join(ROOT, file), join(target, file))
  mkdirSync(target, { recursive: true })
  symlinkSync(join(ROOT, "node_modules"), join(target, "node_modules"))
  return target
}

function filesBelow(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).replaceAll("\\", "/"))
    .sort()
}
