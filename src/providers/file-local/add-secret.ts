import { randomBytes } from "node:crypto"
import { join, parse } from "node:path"

/** The same file; with random letters before its name, in the folder it names, unless it is public. */
export function addSecret<File extends { filename: string; access?: string | undefined }>(file: File): File {
  if (file.access === "public" || !file.filename) return file
  const { dir, base } = parse(file.filename)
  return { ...file, filename: join(dir, `${randomBytes(16).toString("hex")}-${base}`) }
}
