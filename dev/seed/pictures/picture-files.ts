import { readdir, readFile } from "node:fs/promises"
import path from "node:path"
import { Modules } from "@medusajs/framework/utils"
import type { SeedContext } from "../context"
import type { PictureSubject } from "./draw-picture"
import { renderPicture } from "./render-picture"

/** Finds or makes picture files; one per seed run, so that the folder is read once. */
export type PictureFiles = { urlOf: (name: string, subject: PictureSubject) => Promise<string>; made: () => number }

/**
 * Pictures of colorways, made on demand through the File module.
 *
 * The local provider puts a time stamp before every name; a file a killed run left is recognized by the rest of its
 * name and by its bytes, and used again.
 */
export async function pictureFiles({ container, uploadDir, filesUrl }: SeedContext): Promise<PictureFiles> {
  const present = await filesByName(uploadDir)
  let made = 0
  return {
    made: () => made,
    async urlOf(name, subject) {
      const picture = await renderPicture(subject)
      const file = present.get(`${name}.webp`)
      if (file && (await readFile(path.join(uploadDir, file))).equals(picture)) return `${filesUrl}/${file}`
      const { url } = await container.resolve(Modules.FILE).createFiles({
        filename: `${name}.webp`,
        mimeType: "image/webp",
        content: picture.toString("base64"),
        access: "public",
      })
      made += 1
      return url
    },
  }
}

async function filesByName(folder: string): Promise<Map<string, string>> {
  const names = await readdir(folder).catch((error: NodeJS.ErrnoException) => {
    if (error.code === "ENOENT") return []
    throw error
  })
  return new Map(names.map((name) => [name.replace(/^\d+-/, ""), name]))
}
