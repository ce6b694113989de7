import { colors, type ColorName } from "../catalog/colors"
import type { ProductKind } from "../catalog/kinds"
import type { AgeGroup, Pattern } from "../catalog/types"
import { mix, shadesOf, type Shades } from "./shades"
import { silhouetteOf } from "./silhouettes"

/** What a picture shows; the same subject always gives the same SVG. */
export type PictureSubject = { kind: ProductKind; ageGroup: AgeGroup; color: ColorName; pattern?: Pattern }

/** SVG of a garment in its color on a soft ground, 800 x 1000. */
export function drawPicture({ kind, ageGroup, color, pattern }: PictureSubject): string {
  const { hex } = colors[color]
  const shades = shadesOf(hex)
  const { back = "", cloth, folds = [], details } = silhouetteOf({ kind, ageGroup })(shades)
  const garment = cloth.map((path) => `<path d="${path}"/>`).join("")
  const isChild = ageGroup !== "adult"
  const scale = isChild ? "translate(52 78) scale(.87)" : "translate(24 20) scale(.94)"
  return `<svg xmlns="http://www.w3.org/2000/svg" width="800" height="1000" viewBox="0 0 800 1000">
<defs>
<radialGradient id="ground" cx="50%" cy="40%" r="75%"><stop offset="0" stop-color="${mix(hex, "#ffffff", 0.94)}"/><stop offset="1" stop-color="${mix(hex, "#e6e2da", 0.88)}"/></radialGradient>
<linearGradient id="side" x1="0" x2="1" y1="0" y2="0.25"><stop offset="0" stop-color="#fff" stop-opacity=".20"/><stop offset=".35" stop-color="#fff" stop-opacity=".05"/><stop offset=".7" stop-color="#000" stop-opacity=".05"/><stop offset="1" stop-color="#000" stop-opacity=".22"/></linearGradient>
<linearGradient id="fall" x1="0" x2="0" y1="0" y2="1"><stop offset="0" stop-color="#fff" stop-opacity=".10"/><stop offset=".55" stop-color="#000" stop-opacity="0"/><stop offset="1" stop-color="#000" stop-opacity=".14"/></linearGradient>
<filter id="soft" x="-8%" y="-8%" width="116%" height="116%" color-interpolation-filters="sRGB"><feGaussianBlur stdDeviation="18"/></filter>
<filter id="fold" x="-10%" y="-10%" width="120%" height="120%" color-interpolation-filters="sRGB"><feGaussianBlur stdDeviation="7"/></filter>
<radialGradient id="glow"><stop offset="0" stop-color="#fff" stop-opacity=".34"/><stop offset="1" stop-color="#fff" stop-opacity="0"/></radialGradient>
<clipPath id="cloth">${garment}</clipPath>
${pattern ? patternDef(pattern, shades) : ""}
</defs>
<rect width="800" height="1000" fill="url(#ground)"/>
<g transform="${scale}">
<g filter="url(#soft)" fill="${mix(hex, "#2b2a2e", 0.7)}" opacity=".34" transform="translate(10 26)">${garment}</g>
${back}
<g fill="${shades.base}" stroke="${shades.seam}" stroke-width="2.2" stroke-linejoin="round">${garment}</g>
<g clip-path="url(#cloth)">
${pattern ? `<rect width="800" height="1000" fill="url(#pattern)"/>` : ""}
<g filter="url(#fold)" fill="${shades.deep}" opacity=".34">${folds.map((path) => `<path d="${path}"/>`).join("")}</g>
<rect width="800" height="1000" fill="url(#side)"/><rect width="800" height="1000" fill="url(#fall)"/>
</g>
${details}
</g>
</svg>`
}

function patternDef(pattern: Pattern, { accent, deep, light }: Shades): string {
  switch (pattern) {
    case "stripes":
      return tile(800, 48, `<rect width="800" height="15" y="16" fill="${accent}" opacity=".88"/>`)
    case "check":
      return tile(
        96,
        96,
        `<rect width="34" height="96" fill="${deep}" opacity=".42"/><rect width="96" height="34" fill="${deep}" opacity=".42"/><rect x="62" width="4" height="96" fill="${light}" opacity=".7"/><rect y="62" width="96" height="4" fill="${light}" opacity=".7"/>`
      )
    case "dots":
      return tile(44, 44, `<circle cx="11" cy="11" r="5" fill="${accent}"/><circle cx="33" cy="33" r="5" fill="${accent}"/>`)
  }
}

const tile = (width: number, height: number, marks: string): string =>
  `<pattern id="pattern" width="${width}" height="${height}" patternUnits="userSpaceOnUse">${marks}</pattern>`
