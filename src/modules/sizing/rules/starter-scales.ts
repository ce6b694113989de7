import { ACCESSORY_SCALES } from "./starter/accessories"
import { BRA_SCALES } from "./starter/bras"
import { CLOTHES_SCALES } from "./starter/clothes"
import { JEANS_SCALES } from "./starter/jeans"
import { KIDS_SCALES } from "./starter/kids"
import { LETTER_SCALES } from "./starter/letters"
import { SHOE_SCALES } from "./starter/shoes"
import type { SizeScale } from "./vocabulary"

/** The scales a shop starts with; what their sizes are elsewhere is convention and marked inexact. Shared: copy before changing one. */
export const STARTER_SCALES: readonly SizeScale[] = [
  ...LETTER_SCALES,
  ...CLOTHES_SCALES,
  ...JEANS_SCALES,
  ...SHOE_SCALES,
  ...BRA_SCALES,
  ...KIDS_SCALES,
  ...ACCESSORY_SCALES,
]
