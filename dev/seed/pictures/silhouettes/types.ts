import type { Shades } from "../shades"

/**
 * A garment on a canvas of 800 x 1000, as SVG.
 *
 * `back` lies behind the cloth (inside of a neck), `cloth` are the closed paths that take color, pattern and light,
 * `details` lie on top (seams, buttons, soles). `folds` are soft shadows inside the cloth.
 */
export type Silhouette = (shades: Shades) => { back?: string; cloth: string[]; folds?: string[]; details: string }
