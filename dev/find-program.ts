import { existsSync } from "node:fs"
import { delimiter, join } from "node:path"

/** Path of an installed program, searched on PATH and where system programs live; the first name that exists. */
export function findProgram(...names: string[]): string | undefined {
  const folders = [...(process.env.PATH ?? "").split(delimiter), "/usr/sbin", "/usr/local/sbin"]
  return names.flatMap((name) => folders.map((folder) => join(folder, name))).find((path) => existsSync(path))
}
