import { bothSides, button, fill, mirrored, seam, stitch } from "./marks"
import type { Silhouette } from "./types"

const sleeve =
  "M220 262 C180 300 150 470 116 716 C112 744 118 764 136 768 L196 774 C212 770 216 756 218 736 C232 620 246 540 262 450 Z"
const torso =
  "M312 190 C272 214 240 230 214 262 L250 440 C254 590 250 730 240 846 C286 884 350 878 400 864 C450 878 514 884 560 846 C550 730 546 590 550 440 L586 262 C560 230 528 214 488 190 C460 232 340 232 312 190 Z"

export const shirt: Silhouette = (shades) => ({
  back: fill("M312 190 C330 158 470 158 488 190 C460 240 340 240 312 190 Z", shades.deep),
  cloth: [...bothSides(sleeve), torso],
  folds: [
    "M262 450 C266 560 258 640 272 740 C248 660 246 540 262 450 Z",
    "M538 450 C534 560 542 640 528 740 C552 660 554 540 538 450 Z",
    "M320 870 C338 760 330 680 316 600 C350 700 356 790 342 868 Z",
    "M160 560 C186 550 206 536 228 512 C212 566 188 580 160 560 Z",
    "M640 560 C614 550 594 536 572 512 C588 566 612 580 640 560 Z",
  ],
  details: [
    fill("M384 226 L416 226 L416 868 L384 868 Z", shades.light, 0.5),
    seam("M384 226 L384 866", shades.seam, 2.4),
    stitch("M416 226 L416 864", shades.seam),
    mirrored(fill("M312 186 C322 176 340 168 352 166 L400 226 L352 290 C330 262 314 226 312 186 Z", shades.light)),
    mirrored(seam("M312 186 C322 176 340 168 352 166 L400 226 L352 290 C330 262 314 226 312 186 Z", shades.seam, 2.6)),
    mirrored(seam("M262 450 C252 380 236 320 216 262", shades.seam, 2.6)),
    mirrored(seam("M123 698 L225 706", shades.seam, 2.6)),
    seam("M450 392 L518 392 L518 466 L484 486 L450 466 Z", shades.seam, 2.6),
    stitch("M456 406 L512 406", shades.seam),
    stitch("M248 838 C290 870 350 864 400 850 C450 864 510 870 552 838", shades.seam),
    ...[262, 360, 458, 556, 654, 752].map((y) => button(400, y, shades.accent, shades.deep)),
  ].join(""),
})
