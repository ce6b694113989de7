import { createHash } from "node:crypto"
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs"
import { join } from "node:path"
import { ROOT } from "./paths"

/** A text that changes when the code in any of `paths` (files or folders) changes; missing paths count as empty. */
export function fingerprint(paths: string[]): string {
  const hash = createHash("sha256")
  for (const path of paths.flatMap(filesBelow))
    hash
      .update(path)
      .update("\0")
      .update(readFileSync(join(ROOT, path)))
      .update("\0")
  return hash.digest("hex").slice(0, 20)
}

function filesBelow(path: string): string[] {
  const absolute = join(ROOT, path)
  if (!existsSync(absolute)) return []
  if (statSync(absolute).isFile()) return [path]
  return readdirSync(absolute)
    .sort()
    .filter((name) => name !== "__tests__" && !name.endsWith(".md"))
    .flatMap((name) => filesBelow(join(path, name)))
}
