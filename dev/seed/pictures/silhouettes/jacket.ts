import { bothSides, fill, mirrored, seam } from "./marks"
import type { Silhouette } from "./types"

const sleeve =
  "M226 278 C176 320 140 480 104 716 C100 750 112 778 132 782 L202 790 C220 784 224 768 226 744 C240 620 252 540 268 450 Z"
const torso =
  "M306 212 C272 232 240 246 216 282 L252 450 C256 580 252 690 246 806 C248 836 262 848 290 850 C360 856 440 856 510 850 C538 848 552 836 554 806 C548 690 544 580 548 450 L584 282 C560 246 528 232 494 212 C470 240 330 240 306 212 Z"
const collar = "M306 216 C304 176 312 146 326 128 C370 140 430 140 474 128 C488 146 496 176 494 216 C466 250 334 250 306 216 Z"

const quilt = (y: number, shade: string, light: string): string =>
  seam(`M250 ${y} C320 ${y + 20} 480 ${y + 20} 550 ${y}`, shade, 4) +
  seam(`M252 ${y + 7} C320 ${y + 27} 480 ${y + 27} 548 ${y + 7}`, light, 2)

export const jacket: Silhouette = (shades) => ({
  cloth: [...bothSides(sleeve), torso, collar],
  folds: [
    "M268 450 C264 560 262 660 270 790 C248 680 246 560 268 450 Z",
    "M532 450 C536 560 538 660 530 790 C552 680 554 560 532 450 Z",
    "M310 216 C340 250 460 250 490 216 C460 286 340 286 310 216 Z",
  ],
  details: [
    fill("M334 134 C376 144 424 144 466 134 C462 160 340 160 334 134 Z", shades.deep),
    ...[300, 380, 460, 540, 620, 700, 780].map((y) => quilt(y, shades.dark, shades.light)),
    mirrored(
      [360, 450, 540, 630, 716].map((y, i) => seam(`M${196 - i * 19} ${y} L${262 - i * 10} ${y + 16}`, shades.dark, 4)).join("")
    ),
    mirrored(seam("M268 450 C254 390 240 330 218 280", shades.seam, 2.6)),
    fill("M392 150 L408 150 L408 852 L392 852 Z", shades.deep, 0.75),
    seam("M400 152 L400 850", shades.accent, 3),
    fill("M394 240 L406 240 L409 276 L391 276 Z", shades.accent),
    seam("M306 216 C334 250 466 250 494 216", shades.seam, 2.6),
    mirrored(seam("M286 596 L316 704", shades.deep, 6)),
    mirrored(seam("M292 594 L322 702", shades.light, 2)),
    seam("M247 812 C340 824 460 824 553 812", shades.seam, 3),
    mirrored(seam("M105 730 L226 744", shades.seam, 3)),
    `<rect x="452" y="352" width="44" height="20" rx="4" fill="${shades.accent}" opacity=".9"/>`,
  ].join(""),
})
