import sharp from "sharp"
import { drawPicture, type PictureSubject } from "./draw-picture"

/** A picture as WebP, 800 x 1000, about 10 KB; the same subject gives the same bytes. */
export async function renderPicture(subject: PictureSubject): Promise<Buffer> {
  return sharp(Buffer.from(drawPicture(subject)))
    .webp({ quality: 80, effort: 3 })
    .toBuffer()
}
