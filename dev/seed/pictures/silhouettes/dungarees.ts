import { bothSides, button, fill, mirrored, seam, stitch } from "./marks"
import type { Silhouette } from "./types"

const leg =
  "M250 470 C300 482 352 486 402 486 L404 640 C398 720 390 800 384 880 C336 892 280 892 228 880 C222 740 228 590 250 470 Z"
const bib = "M304 296 C350 304 450 304 496 296 C504 360 520 420 550 474 C460 492 340 492 250 474 C280 420 296 360 304 296 Z"
const strap = "M306 330 C300 260 312 180 346 120 L384 128 C352 190 342 260 346 330 Z"

export const dungarees: Silhouette = (shades) => ({
  back: mirrored(fill("M346 120 C370 108 390 116 384 134 C372 150 366 162 360 178 Z", shades.deep)),
  cloth: [...bothSides(leg), bib, ...bothSides(strap)],
  folds: [
    "M400 640 C384 680 350 700 310 706 C352 724 388 712 402 680 Z",
    "M400 640 C416 680 450 700 490 706 C448 724 412 712 398 680 Z",
  ],
  details: [
    seam("M250 472 C340 490 460 490 550 472", shades.seam, 4),
    stitch("M246 484 C340 502 460 502 554 484", shades.seam),
    fill("M348 346 L452 346 L446 430 L400 446 L354 430 Z", shades.dark, 0.55),
    seam("M348 346 L452 346 L446 430 L400 446 L354 430 Z", shades.seam, 2.6),
    stitch("M350 362 L450 362", shades.seam),
    stitch("M308 310 C350 318 450 318 492 310", shades.seam),
    seam("M400 486 L400 640", shades.seam, 2.8),
    mirrored(stitch("M252 520 C276 570 316 576 356 500", shades.seam)),
    mirrored(fill("M252 690 C290 682 340 682 376 690 L372 780 C330 788 290 788 250 780 Z", shades.light, 0.5)),
    mirrored(stitch("M252 690 C290 682 340 682 376 690 L372 780 C330 788 290 788 250 780 Z", shades.seam)),
    mirrored(fill("M226 836 C280 850 336 850 388 836 L384 882 C336 894 280 894 228 882 Z", shades.accent, 0.9)),
    mirrored(button(326, 322, "#c9a26a", "#6d4f27")),
    mirrored(`<rect x="310" y="300" width="32" height="12" rx="4" fill="#c9a26a"/>`),
  ].join(""),
})
